import { z } from 'zod';
import { articleFilters, parseParameters } from './article-filters';
import { sortNames } from './sorts';

export const timelineIntervals = ['hour', 'day', 'week', 'month', 'year'] as const;
export type TimelineInterval = (typeof timelineIntervals)[number];

/** Parameters of `GET /v1/articles`. */
export const searchRequest = z.strictObject({
  ...articleFilters,
  sort: z.enum(sortNames).default('relevance').describe('spread: what most articles carry word for word comes first.'),
  limit: z.coerce.number().int().min(1).max(100).default(20).describe('Results in one answer.'),
  cursor: z
    .string()
    .max(2_000)
    .optional()
    .describe('`cursor` of the previous answer, to continue after it with everything else unchanged.'),
  fold: z
    .enum(['true', 'false'])
    .default('true')
    .transform((fold) => fold === 'true')
    .describe('Whether exact copies are folded into the first of them, which tells their number.'),
  show: z
    .enum(['all', 'card'])
    .default('all')
    .describe('card: of each article only what a list of results shows, as our own page asks for it.'),
  timeline: z
    .enum(['auto', 'hour', 'day', 'week', 'month'])
    .default('auto')
    .describe('Interval of the timeline; a coarser one is taken where there would be too many.'),
  generation: z
    .string()
    .max(100)
    .regex(/^[a-z][a-z0-9-]*-articles-\d{6}$/, 'must be a generation that an answer has named')
    .optional()
    .describe('Index generation to search, as `permalink` has it; the current one otherwise.'),
});

export type SearchRequest = z.infer<typeof searchRequest>;

/** Reads the parameters. Throws a QUERY_INVALID problem that names each bad one. */
export function parseSearchRequest(parameters: unknown): SearchRequest {
  return parseParameters(searchRequest, parameters);
}
