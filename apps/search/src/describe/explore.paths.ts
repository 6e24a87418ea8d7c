import type { OpenAPIObject } from '@nestjs/swagger';
import type { z } from 'zod';
import { problemResponses } from '@naba/problem-details';
import { entityRequest } from '../explore/entity-request';
import { similarRequest } from '../explore/similar.controller';
import { exportFormats } from '../export/export-formats';
import { exportRequest } from '../export/export-request';
import { articleFilter } from '../request/article-filters';
import { articleRequest } from '../article/article-path';
import { suggestionsRequest } from '../suggest/suggestions.controller';
import { answerOf, parametersOf, requestProblems, searchProblems } from './operation';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Parameters = NonNullable<Operation['parameters']>;

const noArticle = { ARTICLE_NOT_FOUND: 'it is not in the index, or was taken down.' } as const;

/** The addresses beside the search itself. */
export const explorePaths: OpenAPIObject['paths'] = {
  '/v1/articles/{id}': {
    get: {
      tags: ['articles'],
      operationId: 'readArticle',
      summary: 'One whole article, with the time of each step',
      parameters: parametersWith(articleRequest),
      responses: {
        200: answerOf('The article as it stands in the index.', 'Article'),
        ...problemResponses({ ...noArticle, ...searchProblems }),
      },
    },
  },
  '/v1/articles/{id}/similar': {
    get: {
      tags: ['articles'],
      operationId: 'findSimilar',
      summary: 'Articles like one',
      description: 'By rare words, and across languages by entities in common. Copies of the article itself are left out.',
      parameters: parametersWith(similarRequest),
      responses: {
        200: answerOf('Most similar first.', 'SimilarAnswer'),
        ...problemResponses({ ...noArticle, ...searchProblems }),
      },
    },
  },
  '/v1/articles/export': {
    get: {
      tags: ['articles'],
      operationId: 'exportArticles',
      summary: 'All articles of a query as NDJSON, CSV or RSS',
      description:
        'Newest first, of one moment of the index. An answer that could not be finished is cut off without its last chunk.',
      parameters: parametersWith(exportRequest, ['format']),
      responses: {
        200: { description: 'A stream.', content: contentOf(Object.values(exportFormats)) },
        ...problemResponses(searchProblems),
      },
    },
  },
  '/v1/stream': {
    get: {
      tags: ['articles'],
      operationId: 'streamArticles',
      summary: 'New articles as server-sent events',
      description:
        'An event `article` for each article, or new revision, that matches and can be found from now on. An event `gap` says that more ' +
        'came than are sent at once, or that `Last-Event-ID` is older than an hour: search again.',
      parameters: [
        ...parametersWith(articleFilter),
        {
          name: 'Last-Event-ID',
          in: 'header',
          required: false,
          schema: { type: 'string' },
          description: 'Goes on after this event; browsers send it.',
        },
      ],
      responses: {
        200: { description: 'Events, until you leave.', content: contentOf(['text/event-stream']) },
        ...problemResponses(searchProblems),
      },
    },
  },
  '/v1/suggestions': {
    get: {
      tags: ['explore'],
      operationId: 'suggest',
      summary: 'Entities, topics and sources whose names begin as typed',
      description: 'Case, diacritics, Arabic spelling variants, the article and joined prepositions do not matter.',
      parameters: parametersWith(suggestionsRequest, ['q']),
      responses: { 200: answerOf('Most frequent first.', 'SuggestionsAnswer'), ...problemResponses(searchProblems) },
    },
  },
  '/v1/entities/{id}': {
    get: {
      tags: ['explore'],
      operationId: 'describeEntity',
      summary: 'What the index knows of a person, an organisation or a place',
      parameters: parametersWith(entityRequest),
      responses: {
        200: answerOf('Names, mentions over time, neighbours, quotes and latest articles.', 'EntityAnswer'),
        ...problemResponses({ ENTITY_NOT_FOUND: 'no article mentions it.', ...searchProblems }),
      },
    },
  },
  '/v1/operations': {
    get: {
      tags: ['operations'],
      operationId: 'readOperations',
      summary: 'Lag, dead letters, throughput and freshness',
      description:
        'Made at most once in five seconds. When Kafka or Elasticsearch is away, `unavailable` says so and the rest is answered.',
      parameters: [],
      responses: {
        200: answerOf('How the way of the articles is doing.', 'OperationsAnswer'),
        ...problemResponses(requestProblems),
      },
    },
  },
};

/** Parameters as the schema has them; `id` stands in the path. */
function parametersWith(schema: z.ZodObject, required: readonly string[] = []): Parameters {
  return parametersOf(schema).map((parameter) => {
    if (!('name' in parameter)) return parameter;
    if (parameter.name === 'id') return { ...parameter, in: 'path', required: true };
    return { ...parameter, required: required.includes(parameter.name) };
  });
}

function contentOf(types: readonly string[]): Record<string, { schema: { type: 'string' } }> {
  return Object.fromEntries(types.map((type) => [type.split(';')[0]!, { schema: { type: 'string' as const } }]));
}
