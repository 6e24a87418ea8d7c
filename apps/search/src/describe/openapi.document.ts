import type { OpenAPIObject } from '@nestjs/swagger';
import { describeAccess } from '@naba/access';
import { apiDefaults, componentsOf, parametersOf, problemResponses, telemetryPaths } from '@naba/problem-details';
import { deadLetterPaths, feedPaths } from './feeds';
import type { DescribedOperation } from './operations';
import { operations } from './operations';
import { schemas } from './schemas';
import { sessionPath } from './session-path';
import { routes } from '../search.routes';

/** The description of search's API in OpenAPI 3.1. Parameters and answers are those that the code has: both come from one schema. */
export function describeApi(): OpenAPIObject {
  const document: OpenAPIObject = {
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
    tags: [
      { name: 'articles', description: 'Search, read, export and follow articles.' },
      { name: 'explore', description: 'Suggestions, and what the index knows of an entity.' },
      { name: 'feeds', description: 'What is collected; the collector answers.' },
      { name: 'operations', description: 'How the way of the articles, and this service, are doing.' },
    ],
    paths: {
      ...Object.fromEntries(Object.entries(operations).map(([path, operation]) => [path, { get: describe(path, operation) }])),
      '/v1/session': sessionPath,
      ...feedPaths,
      ...deadLetterPaths,
      ...telemetryPaths('Elasticsearch'),
    },
    components: componentsOf(schemas),
  };
  return describeAccess(document, routes);
}

const notModified = { description: 'The answer is still the one whose `ETag` is sent as `If-None-Match`.' };

/** Streams have no tag: nobody knows what they are before they end. */
function isTagged(answer: DescribedOperation['answer']): boolean {
  return answer !== undefined && 'content' in answer && 'application/json' in (answer.content ?? {});
}

function describe(
  path: string,
  { request, headers = [], answer, problems, ...words }: DescribedOperation,
): NonNullable<OpenAPIObject['paths'][string]['get']> {
  return {
    ...words,
    parameters: [...parametersOf(path, request), ...headers],
    responses: { 200: answer, ...(isTagged(answer) && { 304: notModified }), ...problemResponses(problems) },
  };
}
