import { z } from 'zod';
import { byFacet } from '../request/filter-table';
import { timelineIntervals } from '../request/search-request';
import { foundArticle, names } from './found-article.schema';

const facet = z.array(
  z.object({
    value: z.string(),
    count: z.int(),
    label: names.optional(),
    broader: z.string().optional().describe('Of a topic of the second level: the one above it.'),
  }),
);

export const timeline = z
  .object({
    interval: z.enum(timelineIntervals),
    buckets: z.array(
      z.object({ date: z.string().describe('A day, or an instant where the interval is an hour.'), count: z.int() }),
    ),
  })
  .describe('Counts over time in UTC, without gaps between the first and the last; a week begins on Monday.');

/** What `GET /v1/articles` answers, for its description; the code's own form of it is `SearchAnswer`. */
export const searchAnswer = z.object({
  total: z.int().describe('All articles that were found; copies count, here and in facets, timeline and places.'),
  tookMs: z.int().describe('Time that the search took, milliseconds.'),
  partial: z.literal(true).optional().describe('The time was over before everything was looked at: there may be more.'),
  relaxed: z
    .literal(true)
    .optional()
    .describe('Hardly any article has all words: those that have most of them follow, and are counted.'),
  articles: z.array(foundArticle),
  facets: z.object(byFacet(() => facet)),
  timeline,
  places: z
    .array(z.object({ entityId: z.string(), name: names, lat: z.number(), lon: z.number(), count: z.int() }))
    .describe('Most named places that have coordinates, at most 100.'),
  cursor: z
    .string()
    .optional()
    .describe('Where the next answer goes on, in the same moment of the index for two minutes; absent at the end.'),
  generation: z.string().describe('Index generation that was searched.'),
  permalink: z.string().describe('Path and query of the page that shows this search in this generation again.'),
});
