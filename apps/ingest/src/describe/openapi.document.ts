import type { OpenAPIObject } from '@nestjs/swagger';
import { describeAccess } from '@naba/access';
import { addressProblems, apiDefaults, componentsOf, problemResponses, telemetryPaths, textOf } from '@naba/problem-details';
import { submission } from '@naba/submission';
import { refusalV1 } from '@naba/contracts';
import { articleStatus } from '../follow/describe-status';
import { accepted } from '../publish/accepted';
import { refusals } from '../refuse/refusal.controller';
import { resultLine } from '../submit/result-line';
import { deadLetterAnswers, deadLetterPaths, deadLetterRequests } from './dead-letters';
import { acceptedExample, articleExamples, htmlPage, streamExample, streamAnswerExample } from './examples';
import { routes } from '../ingest.routes';

type Responses = OpenAPIObject['paths'][string]['get'] extends { responses: infer R } | undefined ? R : never;

/** A page as JSON. Without `html` it is fetched. */
const page = submission.omit({ body: true }).meta({ title: 'A page to be ingested' });

const requests = { Submission: submission, Page: page, ...deadLetterRequests };
const answers = {
  Accepted: accepted,
  ResultLine: resultLine,
  ArticleStatus: articleStatus,
  Refusal: refusalV1,
  Refusals: refusals,
  ...deadLetterAnswers,
};

/** The description of ingest's API in OpenAPI 3.1; its schemas are those that the code checks against. */
export function describeApi(): OpenAPIObject {
  const document: OpenAPIObject = {
    openapi: '3.1.0',
    info: {
      title: 'Naba ingest',
      version: '1',
      license: apiDefaults.license,
      description:
        'Takes articles and puts them on the log. A 202, or a result line with status 202, means that every in-sync replica has the article. ' +
        'Errors are `application/problem+json` with a stable `code`; 429 and 503 say in `Retry-After` when to come again. ' +
        'Sending an article again is always safe: there is one document per id, and the newest revision wins.',
    },
    servers: apiDefaults.servers,
    tags: [
      { name: 'articles', description: 'Submit articles, ask where they stand, take them down.' },
      { name: 'dead letters', description: 'What was set aside on its way: look, send again, correct, discard.' },
      { name: 'operations', description: 'Health and metrics, for those who run the service.' },
    ],
    paths: {
      '/v1/articles': {
        post: submitOperation(),
        get: statusOperation('ByUrl', urlParameter),
        delete: takedownOperation('ByUrl', urlParameter),
      },
      '/v1/articles/{id}': { get: statusOperation('', idParameter), delete: takedownOperation('', idParameter) },
      '/v1/articles/{id}/refusals': { get: refusalsOperation() },
      '/v1/refusals/{id}': { get: refusalOperation() },
      '/v1/pages': { post: pageOperation() },
      ...deadLetterPaths,
      ...telemetryPaths('Kafka'),
    },
    components: componentsOf(answers, requests),
  };
  return describeAccess(document, routes);
}

function submitOperation(): NonNullable<OpenAPIObject['paths'][string]['post']> {
  return {
    tags: ['articles'],
    summary: 'Submit one article, or a stream of them',
    description:
      'As `application/json`: one article. As `application/x-ndjson`: one article a line, as many as you like; the answer has one line for ' +
      'each, in order, and comes while you are still sending. Read it while you send: a stream whose answers are not read is not read on. ' +
      'A bad line rejects itself alone; blank lines are passed over. The article id is made from the canonical URL, or from `source.id` and ' +
      '`externalId` where there is no URL. What was unsure in an article that was taken (a date from its address, a text that may be cut) stands in ' +
      '`extraction.warnings` of its answer, with a stable code. What says the same as the newest version is answered with 200, `unchanged` and its revision, and makes no new one.',
    operationId: 'submitArticles',
    parameters: [
      {
        name: 'traceparent',
        in: 'header',
        required: false,
        schema: { type: 'string' },
        description: 'W3C trace context; it goes along with the article.',
      },
    ],
    requestBody: {
      required: true,
      content: {
        'application/json': { schema: reference('Submission'), examples: articleExamples },
        'application/x-ndjson': {
          schema: { type: 'string', description: 'One Submission a line, each at most 8 MiB.' },
          example: streamExample,
        },
      },
    },
    responses: {
      200: {
        description:
          'One article: its newest version says the same, and stays. A stream: it was taken, and each line has its own status.',
        content: {
          'application/json': { schema: reference('Accepted'), example: { ...acceptedExample, outcome: 'unchanged' } },
          'application/x-ndjson': { ...textOf(reference('ResultLine')), example: streamAnswerExample },
        },
      },
      202: acceptedResponse('The article is on the log, on every in-sync replica.', true),
      ...problemResponses({
        BODY_NOT_JSON: 'the body is not JSON in UTF-8; the place is named.',
        ARTICLE_TOO_LARGE: 'more than 8 MiB.',
        MEDIA_TYPE_UNSUPPORTED: 'neither of the two media types, or a compressed body.',
        ARTICLE_INVALID: '`errors` has a JSON pointer and the fix for each field at fault.',
        BODY_TOO_SLOW: 'its sender stopped, or dripped.',
        INTAKE_FULL: 'bodies of all connections together take what ingest may hold; come again after `Retry-After`.',
        INDEX_UNAVAILABLE: 'the key is bound to sources, and the index, which knows whose the article is, does not answer.',
        ...storageProblems,
      }),
    },
  };
}

function pageOperation(): NonNullable<OpenAPIObject['paths'][string]['post']> {
  return {
    tags: ['articles'],
    summary: 'Submit a page, or have one fetched',
    description:
      'As `application/json`: the page in `html`, or its address alone in `url`; then the collector fetches it as it fetches the pages of feeds: public addresses ' +
      'alone, by the robots.txt of their hosts, in its turn at each. As `text/html`: the page itself, in the charset of the header or that which it declares, ' +
      'with its address in `url` or `Content-Location`, where it does not tell it. What is told beside the page goes before what it says.',
    operationId: 'submitPage',
    parameters: [
      {
        name: 'url',
        in: 'query',
        required: false,
        schema: { type: 'string' },
        description: 'Address of a page that is sent as `text/html`.',
      },
      {
        name: 'content-location',
        in: 'header',
        required: false,
        schema: { type: 'string' },
        description: 'The same, as HTTP has it.',
      },
    ],
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: reference('Page'),
          examples: {
            html: { summary: 'A page as HTML', value: htmlPage },
            address: { summary: 'A page to be fetched', value: { url: htmlPage.url } },
          },
        },
        'text/html': { schema: { type: 'string' }, example: htmlPage.html },
      },
    },
    responses: {
      200: {
        description: 'The newest version of the article says the same, and stays.',
        content: { 'application/json': { schema: reference('Accepted'), example: { ...acceptedExample, outcome: 'unchanged' } } },
      },
      202: acceptedResponse('The article is on the log, on every in-sync replica.', true),
      ...problemResponses({
        BODY_NOT_JSON: 'the body is not JSON in UTF-8; the place is named.',
        ARTICLE_TOO_LARGE: 'more than 8 MiB.',
        MEDIA_TYPE_UNSUPPORTED: 'neither of the two media types, or a compressed body.',
        ARTICLE_INVALID: '`errors` has a JSON pointer and the fix for each field at fault.',
        PAGE_REFUSED: 'it may not or cannot be fetched, and asking again will not help.',
        PAGE_UNAVAILABLE: 'its server or the collector does not answer now; come again after `Retry-After`.',
        ...storageProblems,
      }),
    },
  };
}

function statusOperation(suffix: string, parameter: Parameter): NonNullable<OpenAPIObject['paths'][string]['get']> {
  return {
    tags: ['articles'],
    summary: 'Where an article stands',
    operationId: `getArticleStatus${suffix}`,
    parameters: [parameter],
    responses: {
      200: {
        description: 'What was accepted, and how far it is.',
        content: { 'application/json': { schema: reference('ArticleStatus') } },
      },
      ...problemResponses({
        ARTICLE_NOT_FOUND: 'nothing was accepted under it.',
        ...addressProblems,
        ARTICLE_INVALID: 'it names no article.',
        INTERNAL_ERROR: 'a fault of ours.',
        INDEX_UNAVAILABLE: 'not accepted lately, and the index, which knows older articles, does not answer.',
      }),
    },
  };
}

function refusalOperation(): NonNullable<OpenAPIObject['paths'][string]['get']> {
  return {
    tags: ['articles'],
    summary: 'Why a submission was refused',
    description: 'Kept for seven days, of the newest 10,000, without what was sent.',
    operationId: 'getRefusal',
    parameters: [
      { ...idParameter, schema: { type: 'string', pattern: '^refusal-[0-9a-f]{32}$' }, example: `refusal-${acceptedExample.id}` },
    ],
    responses: {
      200: { description: 'What was refused, when and why.', content: { 'application/json': { schema: reference('Refusal') } } },
      ...problemResponses({
        REFUSAL_NOT_FOUND: 'there is none of this id, or it was forgotten.',
        ...addressProblems,
        INTERNAL_ERROR: 'a fault of ours.',
      }),
    },
  };
}

function refusalsOperation(): NonNullable<OpenAPIObject['paths'][string]['get']> {
  return {
    tags: ['articles'],
    summary: 'Submissions of one article that were refused',
    operationId: 'getRefusalsOfArticle',
    parameters: [idParameter],
    responses: {
      200: {
        description: 'Those that named its address and are still known.',
        content: { 'application/json': { schema: reference('Refusals') } },
      },
      ...problemResponses({ ARTICLE_INVALID: 'it names no article.', ...addressProblems, INTERNAL_ERROR: 'a fault of ours.' }),
    },
  };
}

function takedownOperation(suffix: string, parameter: Parameter): NonNullable<OpenAPIObject['paths'][string]['delete']> {
  return {
    tags: ['articles'],
    summary: 'Take an article down',
    description:
      'Removes the article from index, page, subscriptions and, in time, the log. It can be repeated, and an id that was never seen is taken ' +
      'down too: whatever has an older revision stays away. Submitting the article again brings it back.',
    operationId: `takeDownArticle${suffix}`,
    parameters: [parameter],
    responses: {
      202: acceptedResponse('The takedown is on the log, on every in-sync replica.', false),
      ...problemResponses({
        ARTICLE_INVALID: 'it names no article.',
        ...addressProblems,
        ARTICLE_NOT_FOUND: 'the key is bound to sources, and the index has no such article.',
        INDEX_UNAVAILABLE: 'the key is bound to sources, and the index, which knows whose the article is, does not answer.',
        ...storageProblems,
      }),
    },
  };
}

const idParameter = {
  name: 'id',
  in: 'path' as const,
  required: true,
  schema: { type: 'string' as const, pattern: '^[0-9a-f]{32}$' },
  example: acceptedExample.id,
};

const urlParameter = {
  name: 'url',
  in: 'query' as const,
  required: true,
  schema: { type: 'string' as const },
  description: 'Any address of the article, percent-encoded. Articles told apart by `externalId` have only their ids.',
  example: 'https://news.example/tech/mosul-library',
};

type Parameter = typeof idParameter | typeof urlParameter;

const storageProblems = {
  SOURCE_NOT_ALLOWED: 'the key is bound to other sources.',
  OVERLOADED: 'too much is waiting to be stored; come again after `Retry-After`.',
  INTERNAL_ERROR: 'a fault of ours.',
  LOG_UNAVAILABLE: 'Kafka did not confirm; come again after `Retry-After`.',
};

function acceptedResponse(description: string, located: boolean): Responses[string] {
  return {
    description,
    ...(located && { headers: { Location: { description: 'Where its state can be asked for.', schema: { type: 'string' } } } }),
    content: { 'application/json': { schema: reference('Accepted'), example: acceptedExample } },
  };
}

function reference(name: keyof (typeof answers & typeof requests)): { $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}
