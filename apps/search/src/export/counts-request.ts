import { z } from 'zod';
import { articleFilters } from '../request/article-filters';
import { facetNames } from '../request/filter-table';
import { searchRequest } from '../request/search-request';

/** Parameters of `GET /v1/articles/counts`. */
export const countsRequest = z.strictObject({
  ...articleFilters,
  of: z.enum(['timeline', ...facetNames]).describe('What is counted: articles over time, or by the values of a facet.'),
  timeline: searchRequest.shape.timeline,
});
