import { createHash } from 'node:crypto';
import type { EnrichedArticleV1 } from '@naba/contracts';

/** An article id that depends on nothing but the name. */
export function idOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 32);
}

/** A small valid article; `name` decides its id. */
export function enrichedArticle(name: string, fields: Partial<EnrichedArticleV1> = {}): EnrichedArticleV1 {
  return {
    id: idOf(name),
    revision: 1_640_282_400_000,
    receivedAt: '2021-12-23T18:00:00Z',
    enrichedAt: '2021-12-23T18:00:01Z',
    source: { id: 'news.example', name: 'News' },
    title: `Title of ${name}`,
    body: `Body of ${name}`,
    authors: [],
    language: 'en',
    enrichment: {},
    provenance: {},
    ...fields,
  };
}
