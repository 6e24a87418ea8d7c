import type { OpenAPIObject } from '@nestjs/swagger';
import { apiDefaults, componentsOf, problemResponses } from '@naba/problem-details';
import { searchRequest } from '../request/search-request';
import { explorePaths } from './explore.paths';
import { answerOf, parametersOf, searchProblems } from './operation';
import { schemas } from './schemas';

/** The description of search's API in OpenAPI 3.1; the parameters are those that the code checks against. */
export function describeApi(): OpenAPIObject {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Naba search',
      version: '1',
      license: apiDefaults.license,
      description:
        'Finds articles. The query `q` takes words (all must be there), "phrases", AND, OR, NOT or a leading -, NEAR/5, parentheses, ' +
        'prefix*, and title: body: entity: topic: place: source: author: lang: date: before a word, a phrase or a group. Errors are ' +
        '`application/problem+json`; for a query they name the position.',
    },
    servers: apiDefaults.servers,
    security: apiDefaults.security,
    tags: [
      { name: 'articles', description: 'Search, read, export and follow articles.' },
      { name: 'explore', description: 'Suggestions, and what the index knows of an entity.' },
      { name: 'operations', description: 'How the way of the articles is doing.' },
    ],
    paths: {
      '/v1/articles': {
        get: {
          tags: ['articles'],
          operationId: 'searchArticles',
          summary: 'Search articles',
          parameters: parametersOf(searchRequest),
          responses: { 200: answerOf('What was found.', 'SearchAnswer'), ...problemResponses(searchProblems) },
        },
      },
      ...explorePaths,
    },
    components: componentsOf(schemas),
  };
}
