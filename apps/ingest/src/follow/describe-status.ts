import { z } from 'zod';
import { articleId, instant, recordPlace, revision } from '@naba/contracts';
import type { IndexedState } from '@naba/article-index';
import { articlePath } from '../receive/article-address';
import type { Mark, Standing } from './ledger';

/** The answer to `GET /v1/articles/{id}`. */
export const articleStatus = z
  .object({
    id: articleId,
    state: z
      .enum(['accepted', 'enriched', 'indexed', 'dead', 'taken-down'])
      .describe('The furthest step of the newest revision; `dead` where it was set aside, with the reason in `deadLetter`.'),
    revision,
    acceptedAt: instant,
    enrichedAt: instant.optional(),
    indexedAt: instant.optional(),
    takenDownAt: instant.optional(),
    deadLetter: z
      .object({ topic: z.string(), code: z.string(), message: z.string(), at: instant })
      .optional()
      .describe('Why the newest revision was set aside, and in which topic it stands.'),
    rawPlace: recordPlace.optional().describe('Where it was accepted to: its place in `articles.raw.v1`.'),
    enrichedPlace: recordPlace.optional().describe('Its place in `articles.enriched.v1`.'),
    waiting: z
      .object({
        group: z.string(),
        topic: z.string(),
        behind: z
          .int()
          .positive()
          .describe('Records of its partition up to this one, and with it, that the group has not handled yet.'),
      })
      .optional()
      .describe('What it waits for while it is on its way; absent where Kafka does not say.'),
    index: z
      .enum(['present', 'absent', 'unknown'])
      .describe('Whether search shows the article now, perhaps in an older revision; `unknown` while the index does not answer.'),
    links: z.object({ self: z.string() }),
  })
  .meta({ title: 'Where an article stands' });

export type ArticleStatus = z.infer<typeof articleStatus>;

/** What the index answered: a document, nothing, or no answer. */
export type IndexAnswer = IndexedState | null | 'unknown';

/**
 * Where an article stands, from what the log said lately and what the index holds now; undefined where both know nothing. An
 * article whose dead letter was repaired and sent again has the state that it reached after that.
 */
export function describeStatus(id: string, standing: Standing | undefined, indexed: IndexAnswer): ArticleStatus | undefined {
  const { accepted, enriched, takenDown, dead } = standing ?? {};
  const stored = indexed === 'unknown' ? null : indexed;
  const newest = Math.max(...[accepted, enriched, takenDown, dead, stored].map((mark) => mark?.revision ?? 0));
  if (newest === 0) return undefined;

  const reached = <M extends Mark>(mark: M | undefined): M | undefined => (mark?.revision === newest ? mark : undefined);
  const inIndex = stored?.revision === newest ? stored : undefined;
  const takedown = reached(takenDown);
  const death = isLast(reached(dead), reached(enriched)) ? dead : undefined;
  const state: ArticleStatus['state'] =
    takedown || inIndex?.tombstone
      ? 'taken-down'
      : inIndex
        ? 'indexed'
        : death
          ? 'dead'
          : reached(enriched)
            ? 'enriched'
            : 'accepted';
  return {
    id,
    state,
    revision: newest,
    // The revision is the accept time, moved on by a little where two versions came within a millisecond.
    acceptedAt: toInstant(reached(accepted)?.atMs ?? newest),
    ...(state !== 'taken-down' && reached(enriched) && { enrichedAt: toInstant(reached(enriched)!.atMs) }),
    ...(reached(accepted)?.place && { rawPlace: reached(accepted)!.place }),
    ...(state !== 'taken-down' && reached(enriched)?.place && { enrichedPlace: reached(enriched)!.place }),
    ...(state === 'indexed' && inIndex && { indexedAt: inIndex.indexedAt }),
    ...(state === 'taken-down' && { takenDownAt: toInstant(takedown?.atMs ?? newest) }),
    ...(state === 'dead' &&
      death && { deadLetter: { topic: death.topic, code: death.code, message: death.message, at: toInstant(death.atMs) } }),
    index: indexed === 'unknown' ? 'unknown' : stored && !stored.tombstone ? 'present' : 'absent',
    links: { self: articlePath(id) },
  };
}

function isLast(dead: Mark | undefined, enriched: Mark | undefined): boolean {
  return dead !== undefined && (enriched === undefined || dead.atMs >= enriched.atMs);
}

function toInstant(ms: number): string {
  return new Date(ms).toISOString();
}
