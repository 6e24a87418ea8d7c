import type { OpenAPIObject } from '@nestjs/swagger';
import type { z } from 'zod';
import type { ProblemCode } from '@naba/problem-details';
import { addressProblems, textOf } from '@naba/problem-details';
import { articleRequest } from '../article/article-path';
import { compareRequest } from '../compare/compare-request';
import { entityRequest } from '../explore/entity-request';
import { similarRequest } from '../explore/similar.controller';
import { wordsRequest } from '../explore/words.controller';
import { countsRequest } from '../export/counts-request';
import { exportFormats } from '../export/export-formats';
import { exportRequest } from '../export/export-request';
import { noParameters } from '../operate/operations.controller';
import { revisionRequest } from '../history/revisions.controller';
import { articleFilter } from '../request/article-filters';
import { searchRequest } from '../request/search-request';
import { suggestionsRequest } from '../suggest/suggestions.controller';
import { reference } from './schemas';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Response = Operation['responses'][string];

/** What is told of an operation beside its parameters, which follow from their schema. */
export interface DescribedOperation extends Pick<Operation, 'tags' | 'operationId' | 'summary' | 'description'> {
  readonly request: z.ZodObject;
  readonly headers?: Operation['parameters'];
  readonly answer: Response;
  /** Every code that it can answer instead, and what it means here. */
  readonly problems: Readonly<Partial<Record<ProblemCode, string>>>;
}

const requestProblems = {
  QUERY_INVALID: '`errors` name the parameter, the position and length in it, and what to write `instead`.',
  INTERNAL_ERROR: 'a fault of ours.',
} as const;

const searchProblems = {
  ...requestProblems,
  OVERLOADED: 'too many searches at once; try again after `Retry-After` seconds.',
  INDEX_UNAVAILABLE: 'try again after `Retry-After` seconds.',
} as const;

const articleProblems = {
  ARTICLE_NOT_FOUND: 'it is not in the index, or was taken down.',
  ...addressProblems,
  ...searchProblems,
} as const;

/** Every operation of the search API, a GET each, by its path. */
export const operations: Readonly<Record<string, DescribedOperation>> = {
  '/v1/articles': {
    tags: ['articles'],
    operationId: 'searchArticles',
    summary: 'Search articles',
    request: searchRequest,
    answer: jsonOf('What was found.', 'SearchAnswer'),
    problems: searchProblems,
  },
  '/v1/articles/{id}': {
    tags: ['articles'],
    operationId: 'readArticle',
    summary: 'One whole article, with the time of each step',
    request: articleRequest,
    answer: jsonOf('The article as it stands in the index.', 'Article'),
    problems: articleProblems,
  },
  '/v1/articles/{id}/receipt': {
    tags: ['articles'],
    operationId: 'readReceipt',
    summary: 'The way of an article, step by step',
    description:
      'By which door it came and from where, where it stood on the log, which enrichers of which versions worked on it, when it was indexed, or why it was set aside. An article that is still on its way has none yet: ingest tells where it is.',
    request: articleRequest,
    answer: jsonOf('What became of the newest revision that came to its end.', 'ReceiptAnswer'),
    problems: { ...articleProblems, ARTICLE_NOT_FOUND: 'it is neither in the index nor set aside.' },
  },
  '/v1/articles/{id}/revisions': {
    tags: ['articles'],
    operationId: 'listRevisions',
    summary: 'The revisions of an article, and what changed in each',
    description: 'The newest twenty, within half a million characters. Of an article that was taken down there are none.',
    request: articleRequest,
    answer: jsonOf('Newest first.', 'RevisionsAnswer'),
    problems: articleProblems,
  },
  '/v1/articles/{id}/revisions/{revision}': {
    tags: ['articles'],
    operationId: 'readRevision',
    summary: 'One revision of an article, side by side with an earlier one',
    request: revisionRequest,
    answer: jsonOf('What it said, and what of that is another than before.', 'RevisionAnswer'),
    problems: { ...articleProblems, ARTICLE_NOT_FOUND: 'the article is not in the index, or the revision is not kept.' },
  },
  '/v1/articles/{id}/similar': {
    tags: ['articles'],
    operationId: 'findSimilar',
    summary: 'Articles like one',
    description: 'By rare words, and across languages by entities in common. Copies of the article itself are left out.',
    request: similarRequest,
    answer: jsonOf('Most similar first.', 'SimilarAnswer'),
    problems: articleProblems,
  },
  '/v1/articles/export': {
    tags: ['articles'],
    operationId: 'exportArticles',
    summary: 'All articles of a query as NDJSON, CSV or RSS',
    description:
      'Newest first, of one moment of the index. An answer that could not be finished is cut off without its last chunk.',
    request: exportRequest,
    answer: { description: 'A stream; a line of NDJSON is an ExportedArticle.', content: exportContent() },
    problems: searchProblems,
  },
  '/v1/articles/counts': {
    tags: ['articles'],
    operationId: 'countArticles',
    summary: 'The numbers behind a chart of a search, as CSV',
    request: countsRequest,
    answer: {
      description: 'A line for each date, or for each value with its names.',
      content: { 'text/csv': { schema: { type: 'string' } } },
    },
    problems: searchProblems,
  },
  '/v1/articles/total': {
    tags: ['articles'],
    operationId: 'countFound',
    summary: 'How many articles a search finds',
    description: 'With `since`, how many of them are new.',
    request: articleFilter,
    answer: jsonOf('Their number alone.', 'TotalAnswer'),
    problems: searchProblems,
  },
  '/v1/articles/words': {
    tags: ['explore'],
    operationId: 'findWords',
    summary: 'Words and phrases that set a search apart',
    request: wordsRequest,
    answer: jsonOf('Most telling first.', 'WordsAnswer'),
    problems: searchProblems,
  },
  '/v1/compare': {
    tags: ['explore'],
    operationId: 'compareQueries',
    summary: 'Queries or sources side by side over time',
    request: compareRequest,
    answer: {
      description: 'How many articles each finds, and which part of all articles that is.',
      content: { 'application/json': { schema: reference('CompareAnswer') }, 'text/csv': { schema: { type: 'string' } } },
    },
    problems: searchProblems,
  },
  '/v1/stream': {
    tags: ['articles'],
    operationId: 'streamArticles',
    summary: 'New articles as server-sent events',
    description:
      'An event `article` for each article, or new revision, that matches and can be found from now on. An event `gap` says that more ' +
      'came than are sent at once, or that `Last-Event-ID` is older than an hour: search again.',
    request: articleFilter,
    headers: [
      {
        name: 'Last-Event-ID',
        in: 'header',
        required: false,
        schema: { type: 'string' },
        description: 'Goes on after this event; browsers send it.',
      },
    ],
    answer: {
      description: 'Events, until you leave; data of `article` is a StreamedArticle, data of `gap` a StreamGap.',
      content: { 'text/event-stream': textOf({ anyOf: [reference('StreamedArticle'), reference('StreamGap')] }) },
    },
    problems: { ...requestProblems, OVERLOADED: 'a hundred listen already; try again after `Retry-After` seconds.' },
  },
  '/v1/suggestions': {
    tags: ['explore'],
    operationId: 'suggest',
    summary: 'Entities, topics and sources whose names begin as typed',
    description: 'Case, diacritics, Arabic spelling variants, the article and joined prepositions do not matter.',
    request: suggestionsRequest,
    answer: jsonOf('Most frequent first.', 'SuggestionsAnswer'),
    problems: { ...requestProblems, INDEX_UNAVAILABLE: 'the names were not read from the index yet.' },
  },
  '/v1/entities/{id}': {
    tags: ['explore'],
    operationId: 'describeEntity',
    summary: 'What the index knows of a person, an organization or a place',
    request: entityRequest,
    answer: jsonOf('Names, mentions over time, neighbours, quotes and latest articles.', 'EntityAnswer'),
    problems: { ENTITY_NOT_FOUND: 'no article mentions it.', ...addressProblems, ...searchProblems },
  },
  '/v1/operations': {
    tags: ['operations'],
    operationId: 'readOperations',
    summary: 'Lag, dead letters, throughput and freshness',
    description:
      'Made at most once in five seconds. Where the indexer recorded nothing lately or Elasticsearch is away, `unavailable` says so and the rest is answered.',
    request: noParameters,
    answer: jsonOf('How the way of the articles is doing.', 'OperationsAnswer'),
    problems: requestProblems,
  },
};

function jsonOf(description: string, name: Parameters<typeof reference>[0]): Response {
  return { description, content: { 'application/json': { schema: reference(name) } } };
}

function exportContent(): NonNullable<Extract<Response, { content?: unknown }>['content']> {
  return Object.fromEntries(
    Object.entries(exportFormats).map(([format, type]): [string, { schema: { type: 'string' } }] => [
      type.split(';')[0]!,
      format === 'ndjson' ? textOf(reference('ExportedArticle')) : { schema: { type: 'string' } },
    ]),
  );
}
