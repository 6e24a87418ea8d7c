import type { OpenAPIObject } from '@nestjs/swagger';
import { addressProblems, problemResponses } from '@naba/problem-details';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Parameters = NonNullable<Operation['parameters']>;

const json = { 'application/json': { schema: { type: 'object' as const } } };
const asThere = "As the collector's API says it.";
/** What the collector, or the server before it, may answer instead. */
const problems = {
  FEED_INVALID: '`errors` has a JSON pointer and the fix for each field at fault.',
  FEED_NOT_FOUND: 'there is no such feed.',
  QUERY_INVALID: '`errors` names the parameter at fault.',
  BODY_NOT_JSON: 'the body is not JSON.',
  ARTICLE_TOO_LARGE: 'the body is too large.',
  MEDIA_TYPE_UNSUPPORTED: 'the body is not `application/json`.',
  OVERLOADED: 'too much is waiting to be stored; come again after `Retry-After`.',
  LOG_UNAVAILABLE: 'Kafka did not confirm, or the feeds are not read from the log yet; come again after `Retry-After`.',
  COLLECTOR_UNAVAILABLE: 'the collector does not answer; come again after `Retry-After`.',
  INTERNAL_ERROR: 'a fault of ours.',
  ...addressProblems,
} as const;
const id: Parameters = [{ name: 'id', in: 'path', required: true, schema: { type: 'string' }, description: 'Id of the feed.' }];

const asInIngest = "As ingest's API says it.";
const letterId: Parameters = [
  { name: 'id', in: 'path', required: true, schema: { type: 'string' }, description: 'Id of the dead letter.' },
];
const letterProblems = {
  DEAD_LETTER_NOT_FOUND: 'there is none, or no longer.',
  DEAD_LETTER_INVALID: '`errors` has a JSON pointer and the fix for each field at fault.',
  QUERY_INVALID: '`errors` names the parameter at fault.',
  BODY_NOT_JSON: 'the body is not JSON.',
  BODY_TOO_SLOW: 'its sender stopped, or dripped.',
  ARTICLE_TOO_LARGE: 'the body is too large.',
  MEDIA_TYPE_UNSUPPORTED: 'the body is not `application/json`.',
  INTAKE_FULL: 'too many bodies at once; come again after `Retry-After`.',
  LOG_UNAVAILABLE: 'Kafka does not answer; come again after `Retry-After`.',
  INDEX_UNAVAILABLE: 'the index, which may know a newer revision, does not answer.',
  INGEST_UNAVAILABLE: 'ingest does not answer; come again after `Retry-After`.',
  INTERNAL_ERROR: 'a fault of ours.',
  ...addressProblems,
} as const;

/** Feeds, which the collector answers for: `docs/contracts/collector.openapi.json` has the schemas. */
export const feedPaths: OpenAPIObject['paths'] = {
  '/v1/feeds': {
    get: operation('listFeeds', 'Feeds, and how they fare', [200], {
      parameters: ['source', 'standing', 'url', 'after', 'limit'].map((name) => ({
        name,
        in: 'query',
        required: false,
        schema: { type: 'string' },
        description: asThere,
      })),
    }),
    post: operation('addFeed', 'Add a feed', [200, 201], { requestBody: { required: true, content: json } }),
  },
  '/v1/feeds/{id}': { delete: operation('removeFeed', 'Remove a feed', [204], { parameters: id }) },
  '/v1/feeds/{id}/pause': { post: operation('pauseFeed', 'Poll a feed no longer', [200], { parameters: id }) },
  '/v1/feeds/{id}/resume': { post: operation('resumeFeed', 'Poll a feed again', [200], { parameters: id }) },
};

/** Dead letters, which ingest answers for: `docs/contracts/ingest.openapi.json` has the schemas. */
export const deadLetterPaths: OpenAPIObject['paths'] = {
  '/v1/dead-letters': {
    get: passedOn('listDeadLetters', 'What was set aside', {
      parameters: ['topic', 'consumer', 'code', 'since', 'until', 'state', 'after', 'limit'].map((name) => ({
        name,
        in: 'query',
        required: false,
        schema: { type: 'string' },
        description: asInIngest,
      })),
    }),
  },
  '/v1/dead-letters/{id}': {
    get: passedOn('getDeadLetter', 'One dead letter', { parameters: letterId }),
    patch: passedOn('editDeadLetter', 'Send one again, corrected', {
      parameters: letterId,
      requestBody: { required: true, content: json },
    }),
  },
  '/v1/dead-letters/retry': {
    post: passedOn('retryDeadLetters', 'Send dead letters again', { requestBody: { required: true, content: json } }),
  },
  '/v1/dead-letters/discard': {
    post: passedOn('discardDeadLetters', 'Discard dead letters', { requestBody: { required: true, content: json } }),
  },
};

function passedOn(operationId: string, summary: string, more: Pick<Operation, 'parameters' | 'requestBody'>): Operation {
  return {
    tags: ['operations'],
    operationId,
    summary,
    description: 'Handed on to ingest with the credentials of who asks, since the page may ask its own origin alone.',
    ...more,
    responses: { 200: { description: asInIngest, content: json }, ...problemResponses(letterProblems) },
  };
}

function operation(
  operationId: string,
  summary: string,
  statuses: readonly number[],
  more: Pick<Operation, 'parameters' | 'requestBody'>,
): Operation {
  const answers = statuses.map((status) => [status, { description: asThere, ...(status !== 204 && { content: json }) }]) as [
    number,
    object,
  ][];
  return {
    tags: ['feeds'],
    operationId,
    summary,
    description: 'Handed on to the collector with the credentials of who asks, since the page may ask its own origin alone.',
    ...more,
    responses: { ...Object.fromEntries(answers), ...problemResponses(problems) } as Operation['responses'],
  };
}
