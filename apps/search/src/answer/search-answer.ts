import { entityV1 } from '@naba/contracts';
import { z } from 'zod';
import { byFacet } from '../request/filter-table';
import { foundArticle } from './found-article';
import type { Immutable } from './immutable';
import { timeline } from './timeline';

/** Names by language. */
export const names = entityV1.shape.name;

const facetValue = z.object({
  value: z.string(),
  count: z.int().nonnegative(),
  label: names.optional(),
  broader: z.string().optional().describe('Of a topic of the second level: the one above it.'),
});
const facet = z.array(facetValue);

const mapPlace = z.object({
  entityId: z.string(),
  name: names,
  lat: z.number(),
  lon: z.number(),
  count: z.int().nonnegative().describe('Articles that name it.'),
});

/** What `GET /v1/articles` answers. */
export const searchAnswer = z.object({
  total: z.int().nonnegative().describe('All articles that were found; copies count, here and in facets, timeline and places.'),
  tookMs: z.int().nonnegative().describe('Time that the search took, milliseconds.'),
  partial: z.literal(true).optional().describe('The time was over before everything was looked at: there may be more.'),
  relaxed: z
    .literal(true)
    .optional()
    .describe('Hardly any article has all words: those that have most of them follow, and are counted.'),
  missing: z.array(z.string()).optional().describe('With fewer than ten articles: words of the query that no article has.'),
  corrected: z.literal(true).optional().describe('Articles of `didYouMean` are among those that were found.'),
  didYouMean: z
    .string()
    .optional()
    .describe('The query with the nearest words of the index in place of missing ones, and of rare ones that look like a slip.'),
  articles: z.array(foundArticle),
  facets: z.object(byFacet(() => facet)),
  timeline,
  places: z.array(mapPlace).describe('Most named places that have coordinates, at most 100.'),
  cursor: z
    .string()
    .optional()
    .describe('Where the next answer goes on, in the same moment of the index for two minutes; absent at the end.'),
  generation: z.string().describe('Index generation that was searched.'),
  permalink: z.string().describe('Path and query of the page that shows this search in this generation again.'),
});

export type Names = Immutable<z.infer<typeof names>>;
export type FacetValue = Immutable<z.infer<typeof facetValue>>;
export type MapPlace = Immutable<z.infer<typeof mapPlace>>;
export type SearchAnswer = Immutable<z.infer<typeof searchAnswer>>;
