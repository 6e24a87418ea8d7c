import { z } from 'zod';
import { articleFilters } from '../request/article-filters';
import { searchRequest } from '../request/search-request';

const { q: _, ...filters } = articleFilters;
const mostQueries = 4;

/** Parameters of `GET /v1/compare`. */
export const compareRequest = z.strictObject({
  ...filters,
  q: z
    .preprocess((value): unknown => [value].flat(), z.array(z.string()).min(1).max(mostQueries))
    .describe(`One to ${mostQueries} queries; q=source:a&q=source:b compares sources. The filters hold for all of them.`),
  timeline: searchRequest.shape.timeline,
  format: z.enum(['json', 'csv']).default('json').describe('csv: a table with a line for each date.'),
});

export type CompareRequest = z.infer<typeof compareRequest>;
