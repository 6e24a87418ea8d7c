import { alarmCodes, articleDocument } from '@naba/article-index';
import { instant } from '@naba/contracts';
import { z } from 'zod';
import type { Immutable } from '../answer/immutable';

const count = z.int().nonnegative();

const consumerProgress = z.object({
  group: z.string(),
  topic: z.string(),
  lag: count.describe('Messages that wait.'),
  lagSeconds: z.number().nullable().describe('Age of the oldest of them.'),
});

const sourceFreshness = z.object({
  source: articleDocument.shape.source,
  articles: count,
  lastPublishedAt: instant.nullable(),
  lastIndexedAt: instant,
  medianDelaySeconds: z
    .number()
    .nullable()
    .describe('From publication to acceptance in the last seven days, among articles whose time of day is known.'),
});

const deadLetters = z.object({
  topic: z.string(),
  count,
  latest: z.array(z.object({ id: z.string(), code: z.string(), message: z.string(), at: instant })).describe('Newest first.'),
});

const alarm = z.object({
  code: z.enum(alarmCodes),
  message: z.string().describe('What happened, what became of it, and what is left to do.'),
  at: instant,
});

/** What `GET /v1/operations` answers: how the whole way from a source to the index is doing. */
export const operationsAnswer = z.object({
  generatedAt: instant,
  consumers: z.array(consumerProgress),
  throughput: z
    .array(z.object({ minute: instant, count }))
    .describe('Articles written to the index in each of the last 60 minutes, oldest first, none left out.'),
  freshness: z.array(sourceFreshness).describe('Sources, the one that was heard of most recently first.'),
  deadLetters: z.array(deadLetters),
  alarms: z.array(alarm).describe('What was found gone or closed in the last seven days, newest first.'),
  index: z
    .object({ generation: z.string(), documents: count, bytes: count })
    .nullable()
    .describe('Null when Elasticsearch is away.'),
  unavailable: z
    .array(z.object({ part: z.enum(['consumers', 'deadLetters', 'alarms', 'index']), detail: z.string() }))
    .describe('Parts that cannot be told now, and why; their lists are empty.'),
});

export type OperationsAnswer = Immutable<z.infer<typeof operationsAnswer>>;
export type ConsumerProgress = OperationsAnswer['consumers'][number];
export type SourceFreshness = OperationsAnswer['freshness'][number];
export type Alarm = OperationsAnswer['alarms'][number];
export type DeadLetters = OperationsAnswer['deadLetters'][number];
