import type { EnrichedArticleV1 } from '@naba/contracts';
import { toIndexOperation } from './index-operation';

const now = new Date('2021-12-23T18:00:05Z');
const article: EnrichedArticleV1 = {
  id: 'a'.repeat(32),
  revision: 7,
  receivedAt: '2021-12-23T18:00:00Z',
  enrichedAt: '2021-12-23T18:00:01Z',
  source: { id: 'news.example' },
  title: 'القوات\nالعراقية',
  body: '',
  authors: [],
  language: 'ar',
  enrichment: {},
  provenance: {},
};

describe('toIndexOperation', () => {
  it('writes an article under its id with its revision as external version', () => {
    const { lines } = toIndexOperation({ key: article.id, value: article, revision: 7 }, now);
    expect(JSON.parse(lines[0])).toEqual({ index: { _id: article.id, version: 7, version_type: 'external' } });
    expect(JSON.parse(lines[1])).toMatchObject({ id: article.id, revision: 7, tombstone: false, title: article.title });
  });

  it('writes a tombstone for a takedown, with nothing of the article', () => {
    const { lines } = toIndexOperation({ key: article.id, value: null, revision: 8 }, now);
    expect(JSON.parse(lines[0])).toEqual({ index: { _id: article.id, version: 8, version_type: 'external' } });
    expect(JSON.parse(lines[1])).toEqual({ id: article.id, revision: 8, tombstone: true, indexedAt: now.toISOString() });
  });

  it('knows its size on the wire, and keeps to two lines', () => {
    const { lines, bytes } = toIndexOperation({ key: article.id, value: article, revision: 7 }, now);
    expect(bytes).toBe(Buffer.byteLength(`${lines.join('\n')}\n`));
    expect(lines.join('')).not.toContain('\n');
  });
});
