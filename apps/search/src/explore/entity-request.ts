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
  said: z
    .string('may be given only once')
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe('Words: of what it says and what is said about it, quotes with all of them alone, in any form.'),
});

export type EntityRequest = z.infer<typeof entityRequest>;
