import { z } from 'zod';

/** The article id of an address. */
export const articleIdParameter = z
  .string()
  .regex(/^[0-9a-f]{32}$/, 'must be 32 lower-case hexadecimal digits, as every answer has them')
  .describe('Article id.');

/** Parameters of `GET /v1/articles/{id}`. */
export const articleRequest = z.strictObject({ id: articleIdParameter });
