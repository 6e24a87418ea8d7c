import { z } from 'zod';
import { entityIdPattern } from '@naba/contracts';
import { articleFilters } from '../request/article-filters';

/** Parameters of `GET /v1/entities/{id}`. */
export const entityRequest = z.strictObject({
  id: z
    .string()
    .regex(entityIdPattern, 'must be an entity id as answers have it, for example wd:Q796')
    .max(100)
    .describe('Entity id, for example wd:Q796.'),
  from: articleFilters.from,
  to: articleFilters.to,
});

export type EntityRequest = z.infer<typeof entityRequest>;
