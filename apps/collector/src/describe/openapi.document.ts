import type { OpenAPIObject } from '@nestjs/swagger';
import { describeAccess } from '@naba/access';
import type { ProblemCode } from '@naba/problem-details';
import {
  addressProblems,
  apiDefaults,
  componentsOf,
  parametersOf,
  problemResponses,
  telemetryPaths,
} from '@naba/problem-details';
import { addedAnswer, feedAnswer, feedsAnswer, sourceAnswer, sourcesAnswer } from '../manage/feed-answer';
import { fetchedPage } from '../fetch/page.fetcher';
import { feedsQuery, feedToAdd, pageToFetch, sourceToAdd } from '../manage/feed-request';
import { routes } from '../collector.routes';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const requests = { FeedToAdd: feedToAdd, SourceToAdd: sourceToAdd, PageToFetch: pageToFetch };
const answers = {
  Feed: feedAnswer,
  Feeds: feedsAnswer,
  Source: sourceAnswer,
  Sources: sourcesAnswer,
  FeedsOfSource: addedAnswer,
  FetchedPage: fetchedPage,
};

type Schema = keyof (typeof answers & typeof requests);

const notYet = {
  LOG_UNAVAILABLE: 'the feeds are not read from the log yet; come again after `Retry-After`.',
  INTERNAL_ERROR: 'a fault of ours.',
};
const notStored = {
  OVERLOADED: 'too much is waiting to be stored; come again after `Retry-After`.',
  LOG_UNAVAILABLE: 'Kafka did not confirm, or the feeds are not read from the log yet; come again after `Retry-After`.',
  INTERNAL_ERROR: 'a fault of ours.',
};
const unreadableBody = {
  BODY_NOT_JSON: 'the body is not JSON.',
  ARTICLE_TOO_LARGE: 'the body is too large.',
  MEDIA_TYPE_UNSUPPORTED: 'the body is not `application/json`.',
};
const badBody = {
  ...unreadableBody,
  FEED_INVALID: '`errors` has a JSON pointer and the fix for each field at fault.',
};

/** The description of the collector's API in OpenAPI 3.1; its schemas are those that the code checks against. */
export function describeApi(): OpenAPIObject {
  const document: OpenAPIObject = {
    openapi: '3.1.0',
    info: {
      title: 'Naba collector',
      version: '1',
      license: apiDefaults.license,
      description:
        'Feeds, sitemaps and lists of addresses that are collected. What is added here is polled by one of the instances of the collector, and its articles ' +
        'are submitted to ingest. Any instance answers for all feeds. Errors are `application/problem+json` with a stable `code`.',
    },
    servers: apiDefaults.servers,
    tags: [
      { name: 'feeds', description: 'What is polled, and how it fares.' },
      { name: 'sources', description: 'Publishers, each with all of its feeds.' },
      { name: 'pages', description: 'Single pages, for ingest.' },
      { name: 'push', description: 'For the hubs of feeds (WebSub).' },
      { name: 'operations', description: 'Health and metrics, for those who run the service.' },
    ],
    paths: {
      ...feedPaths(),
      ...sourcePaths(),
      '/v1/fetches': fetchesPath,
      '/v1/push/{id}/{token}': pushPath,
      ...telemetryPaths('Kafka'),
    },
    components: componentsOf(answers, requests),
  };
  return describeAccess(document, routes);
}

const fetchesPath: OpenAPIObject['paths'][string] = {
  post: {
    ...operation(
      'pages',
      'fetchPage',
      'Fetch a page, as the pages of feeds are fetched',
      { 200: json('FetchedPage', 'The page.') },
      {
        ...unreadableBody,
        PAGE_REFUSED: 'it may not or cannot be fetched, and asking again will not help; `detail` has the reason.',
        PAGE_UNAVAILABLE: 'its server does not answer properly now; come again after `Retry-After`.',
        OVERLOADED: 'too many pages are being fetched; come again after `Retry-After`.',
        INTERNAL_ERROR: 'a fault of ours.',
      },
    ),
    requestBody: body('PageToFetch', { url: 'https://news.example/story' }),
  },
};

const pushParameters = [
  idOf('feed'),
  {
    name: 'token',
    in: 'path' as const,
    required: true,
    schema: { type: 'string' as const },
    description: 'As the hub was given it.',
  },
];

const pushPath: OpenAPIObject['paths'][string] = {
  get: {
    ...operation(
      'push',
      'verifyIntent',
      'A hub asks whether a subscription is meant',
      { 200: { description: '`hub.challenge`.', content: { 'text/plain': { schema: { type: 'string' } } } } },
      { FEED_NOT_FOUND: 'it is not meant.', ...addressProblems, ...notStored },
    ),
    parameters: [
      ...pushParameters,
      ...['mode', 'topic', 'challenge', 'lease_seconds', 'reason'].map((name) => ({
        name: `hub.${name}`,
        in: 'query' as const,
        schema: { type: 'string' as const },
        description: 'As WebSub has it.',
      })),
    ],
  },
  post: {
    ...operation(
      'push',
      'receiveContent',
      'A hub sends what is new in a feed',
      {
        202: { description: 'It is read if its signature is right, and passed over otherwise.' },
        410: { description: 'The feed is not subscribed.' },
      },
      {
        FEED_NOT_FOUND: 'the feed was removed this moment.',
        ARTICLE_TOO_LARGE: 'it is larger than a feed may be.',
        ...notStored,
      },
    ),
    parameters: pushParameters,
    requestBody: { required: true, content: { '*/*': { schema: { type: 'string', format: 'binary' } } } },
  },
};

function feedPaths(): OpenAPIObject['paths'] {
  const missing = { FEED_NOT_FOUND: 'there is no such feed.', ...addressProblems };
  const act = (operationId: string, summary: string, status: number): { post: Operation } => ({
    post: {
      ...operation(
        'feeds',
        operationId,
        summary,
        { [status]: json('Feed', 'The feed.') },
        { ...unreadableBody, ...missing, ...notStored },
      ),
      parameters: [idOf('feed')],
    },
  });
  return {
    '/v1/feeds': {
      get: {
        ...operation(
          'feeds',
          'listFeeds',
          'Feeds, and how they fare',
          { 200: json('Feeds', 'The feeds, by id.') },
          {
            QUERY_INVALID: '`errors` names the parameter at fault.',
            ...notYet,
          },
        ),
        parameters: parametersOf('/v1/feeds', feedsQuery),
      },
      post: {
        ...operation(
          'feeds',
          'addFeed',
          'Add a feed, or change what is wanted of it',
          {
            200: json('Feed', 'It was there; what you say of it holds now.'),
            201: json('Feed', 'It was added, and will be polled within seconds.'),
          },
          { ...badBody, ...notStored },
        ),
        requestBody: body('FeedToAdd', {
          url: 'https://news.example/feed.xml',
          source: { id: 'news.example', name: 'Example News' },
          language: 'ar',
        }),
      },
    },
    '/v1/feeds/{id}': {
      get: {
        ...operation(
          'feeds',
          'getFeed',
          'A feed, and how it fares',
          { 200: json('Feed', 'The feed.') },
          { ...missing, ...notYet },
        ),
        parameters: [idOf('feed')],
      },
      delete: {
        ...operation(
          'feeds',
          'removeFeed',
          'Remove a feed; its articles stay',
          { 204: { description: 'It is not polled any longer.' } },
          { ...unreadableBody, ...missing, ...notStored },
        ),
        parameters: [idOf('feed')],
      },
    },
    '/v1/feeds/{id}/pause': act('pauseFeed', 'Poll a feed no longer', 200),
    '/v1/feeds/{id}/resume': act('resumeFeed', 'Poll a feed again', 200),
    '/v1/feeds/{id}/check': act('checkFeed', 'Poll a feed at once', 202),
  };
}

function sourcePaths(): OpenAPIObject['paths'] {
  const missing = { SOURCE_NOT_FOUND: 'there is no such source.', ...addressProblems };
  const act = (operationId: string, summary: string, status: number): { post: Operation } => ({
    post: {
      ...operation(
        'sources',
        operationId,
        summary,
        { [status]: json('Source', 'The source.') },
        { ...unreadableBody, ...missing, ...notStored },
      ),
      parameters: [idOf('source')],
    },
  });
  return {
    '/v1/sources': {
      get: operation(
        'sources',
        'listSources',
        'Publishers, and how their feeds fare',
        { 200: json('Sources', 'The sources, by id.') },
        notYet,
      ),
      post: {
        ...operation(
          'sources',
          'addSource',
          'Add all feeds that a page names',
          { 201: json('FeedsOfSource', 'The feeds that were found.') },
          { ...badBody, ...notStored },
        ),
        requestBody: body('SourceToAdd', { url: 'https://news.example/', source: { name: 'Example News' } }),
      },
    },
    '/v1/sources/{id}': {
      get: {
        ...operation(
          'sources',
          'getSource',
          'A publisher, and how its feeds fare',
          { 200: json('Source', 'The source.') },
          { ...missing, ...notYet },
        ),
        parameters: [idOf('source')],
      },
      delete: {
        ...operation(
          'sources',
          'removeSource',
          'Remove all feeds of a source; its articles stay',
          { 204: { description: 'None is polled any longer.' } },
          { ...unreadableBody, ...missing, ...notStored },
        ),
        parameters: [idOf('source')],
      },
    },
    '/v1/sources/{id}/pause': act('pauseSource', 'Poll the feeds of a source no longer', 200),
    '/v1/sources/{id}/resume': act('resumeSource', 'Poll the feeds of a source again', 200),
    '/v1/sources/{id}/check': act('checkSource', 'Poll the feeds of a source at once', 202),
  };
}

function operation(
  tag: string,
  operationId: string,
  summary: string,
  responses: Operation['responses'],
  problems: Readonly<Partial<Record<ProblemCode, string>>>,
): Operation {
  return { tags: [tag], operationId, summary, responses: { ...responses, ...problemResponses(problems) } };
}

function json(schema: Schema, description: string): Operation['responses'][string] {
  return { description, content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } } };
}

function body(schema: Schema, example: object): NonNullable<Operation['requestBody']> {
  return { required: true, content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` }, example } } };
}

function idOf(what: 'feed' | 'source'): NonNullable<Operation['parameters']>[number] {
  const example = what === 'feed' ? '5f2a9c0e7b1d4a6388c2e01f94d7b3a6' : 'news.example';
  return { name: 'id', in: 'path', required: true, schema: { type: 'string' }, description: `Id of the ${what}.`, example };
}
