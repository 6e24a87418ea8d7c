import { z } from 'zod';
import { deadLetterHeaders, enrichedArticleV1, eventHeaders, rawArticleV1, takedownV1 } from '@naba/contracts';

export type JsonSchema = { readonly [key: string]: unknown };

/** Everything that other programs may build on, by the name of its file. */
const published = {
  'raw-article.v1': rawArticleV1,
  'enriched-article.v1': enrichedArticleV1,
  'takedown.v1': takedownV1,
  'event-headers.v1': eventHeaders,
  'dead-letter-headers.v1': deadLetterHeaders,
} as const;

export type PublishedName = keyof typeof published;

/** JSON Schema (draft 2020-12) of every published contract. Unknown properties are allowed: a reader skips what it does not know. */
export function jsonSchemas(): Record<PublishedName, JsonSchema> {
  const entries = Object.entries(published).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })]);
  return Object.fromEntries(entries) as Record<PublishedName, JsonSchema>;
}
