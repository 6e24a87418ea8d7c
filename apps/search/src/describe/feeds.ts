import type { OpenAPIObject } from '@nestjs/swagger';
import { addressProblems, problemResponses } from '@naba/problem-details';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type QueryParameters = NonNullable<Operation['parameters']>;

const json = { 'application/json': { schema: { type: 'object' as const } } };

/** Another service, and what it, or the server before it, may answer. */
interface Passed {
  readonly tag: string;
  readonly name: string;
  readonly answer: string;
  readonly problems: Parameters<typeof problemResponses>[0];
}

const feedProblems = {
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
const id: QueryParameters = [
  { name: 'id', in: 'path', required: true, schema: { type: 'string' }, description: 'Id of the feed.' },
];

const letterId: QueryParameters = [
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

const feeds: Passed = { tag: 'feeds', name: 'the collector', answer: "As the collector's API says it.", problems: feedProblems };
const deadLetters: Passed = { tag: 'operations', name: 'ingest', answer: "As ingest's API says it.", problems: letterProblems };

/** Feeds, which the collector answers for: `docs/contracts/collector.openapi.json` has the schemas. */
export const feedPaths: OpenAPIObject['paths'] = {
  '/v1/feeds': {
    get: passedOn(feeds, 'listFeeds', 'Feeds, and how they fare', [200], {
      parameters: texts(['source', 'standing', 'url', 'after', 'limit'], feeds.answer),
    }),
    post: passedOn(feeds, 'addFeed', 'Add a feed', [200, 201], { requestBody: { required: true, content: json } }),
  },
  '/v1/feeds/{id}': { delete: passedOn(feeds, 'removeFeed', 'Remove a feed', [204], { parameters: id }) },
  '/v1/feeds/{id}/pause': { post: passedOn(feeds, 'pauseFeed', 'Poll a feed no longer', [200], { parameters: id }) },
  '/v1/feeds/{id}/resume': { post: passedOn(feeds, 'resumeFeed', 'Poll a feed again', [200], { parameters: id }) },
};

/** Dead letters, which ingest answers for: `docs/contracts/ingest.openapi.json` has the schemas. */
export const deadLetterPaths: OpenAPIObject['paths'] = {
  '/v1/dead-letters': {
    get: passedOn(deadLetters, 'listDeadLetters', 'What was set aside', [200], {
      parameters: texts(['topic', 'consumer', 'code', 'since', 'until', 'state', 'after', 'limit'], deadLetters.answer),
    }),
  },
  '/v1/dead-letters/{id}': {
    get: passedOn(deadLetters, 'getDeadLetter', 'One dead letter', [200], { parameters: letterId }),
    patch: passedOn(deadLetters, 'editDeadLetter', 'Send one again, corrected', [200], {
      parameters: letterId,
      requestBody: { required: true, content: json },
    }),
  },
  '/v1/dead-letters/retry': {
    post: passedOn(deadLetters, 'retryDeadLetters', 'Send dead letters again', [200], {
      requestBody: { required: true, content: json },
    }),
  },
  '/v1/dead-letters/discard': {
    post: passedOn(deadLetters, 'discardDeadLetters', 'Discard dead letters', [200], {
      requestBody: { required: true, content: json },
    }),
  },
};

/** An operation that another service answers for. */
function passedOn(
  { tag, name, answer, problems }: Passed,
  operationId: string,
  summary: string,
  statuses: readonly number[],
  more: Pick<Operation, 'parameters' | 'requestBody'>,
): Operation {
  const answers = statuses.map((status) => [status, { description: answer, ...(status !== 204 && { content: json }) }]) as [
    number,
    object,
  ][];
  return {
    tags: [tag],
    operationId,
    summary,
    description: `Handed on to ${name} with the credentials of who asks, since the page may ask its own origin alone.`,
    ...more,
    responses: { ...Object.fromEntries(answers), ...problemResponses(problems) } as Operation['responses'],
  };
}

function texts(names: readonly string[], description: string): QueryParameters {
  return names.map((name) => ({ name, in: 'query', required: false, schema: { type: 'string' }, description }));
}
