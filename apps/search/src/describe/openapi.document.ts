import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { searchRequest } from '../query/search-request';

type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

const names = z.object({ ar: z.string().optional(), en: z.string().optional() });
const facet = z.array(z.object({ value: z.string(), count: z.int(), label: names.optional() }));

/** What the API answers, for its description; the code's own form of it is `SearchAnswer`. */
const searchAnswer = z.object({
  total: z.int(),
  tookMs: z.int().describe('Time that Elasticsearch took, milliseconds.'),
  articles: z.array(
    z.looseObject({
      id: z.string(),
      revision: z.int(),
      title: z.string(),
      url: z.string().optional(),
      source: z.object({ id: z.string(), name: z.string().optional() }),
      publishedAt: z.string().optional(),
      language: z.string(),
      direction: z.enum(['ltr', 'rtl']).optional(),
      summary: z.string().optional(),
      topics: z.array(z.object({ id: z.string(), label: names, score: z.number() })),
      entities: z.array(z.object({ id: z.string(), type: z.string(), kind: z.string().optional(), name: names })),
      highlights: z
        .object({ title: z.string().optional(), body: z.array(z.string()).optional() })
        .describe('HTML: text escaped, what matched in <mark>.'),
    }),
  ),
  facets: z.object({ language: facet, source: facet, topic: facet, person: facet, organisation: facet, location: facet }),
  timeline: z.array(z.object({ date: z.iso.date(), count: z.int() })),
  cursor: z.string().optional().describe('Where the next answer goes on; absent at the end.'),
});

/** The description of search's API in OpenAPI 3.1; the parameters are those that the code checks against. */
export function describeApi(): OpenAPIObject {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Naba search',
      version: '1',
      description:
        'Finds articles. The query `q` takes words (all must be there), "phrases", AND, OR, NOT or a leading -, parentheses, prefix*, and ' +
        'title: body: entity: topic: place: source: author: lang: date: before a word, a phrase or a group. Errors are ' +
        '`application/problem+json`; for a query they name the position.',
    },
    paths: {
      '/v1/articles': {
        get: {
          tags: ['articles'],
          operationId: 'searchArticles',
          summary: 'Search articles',
          parameters: Object.entries(searchRequest.shape).map(([name, schema]) => ({
            name,
            in: 'query' as const,
            required: false,
            schema: toSchema(schema),
            ...(schema.description !== undefined && { description: schema.description }),
          })),
          responses: {
            200: { description: 'What was found.', content: { 'application/json': { schema: toSchema(searchAnswer) } } },
            400: {
              description: 'QUERY_INVALID: `errors` name the parameter and the position.',
              content: { 'application/problem+json': {} },
            },
            503: {
              description: 'INDEX_UNAVAILABLE: try again after `Retry-After` seconds.',
              content: { 'application/problem+json': {} },
            },
          },
        },
      },
    },
    components: {},
  };
}

function toSchema(schema: z.ZodType): Schema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest as Schema;
}
