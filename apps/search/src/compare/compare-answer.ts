import { z } from 'zod';
import type { Immutable } from '../answer/immutable';
import { timeline } from '../answer/timeline';

const count = z.int().nonnegative();
const share = z.number().min(0).max(1);
const bucket = timeline.shape.buckets.element;

/** What `GET /v1/compare` answers: queries over time, beside all articles that pass the filters. */
export const compareAnswer = z.object({
  interval: timeline.shape.interval,
  articles: z
    .object({ total: count, buckets: z.array(bucket) })
    .describe('All articles that pass the filters, over the dates of the queries.'),
  queries: z.array(
    z.object({
      q: z.string(),
      total: count,
      share: share.describe('Part of all articles that pass the filters.'),
      buckets: z
        .array(bucket.extend({ share: share.describe('Part of all articles of this date; 0 where there are none.') }))
        .describe('The same dates for every query, without gaps.'),
    }),
  ),
});

export type CompareAnswer = Immutable<z.infer<typeof compareAnswer>>;
