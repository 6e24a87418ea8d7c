import type { z } from 'zod';
import { enrichedArticleV1 } from './enriched-article.v1';
import { eventTypes } from './event-headers';
import type { EventType } from './event-headers';
import { rawArticleV1 } from './raw-article.v1';

const dayMs = 24 * 60 * 60 * 1_000;

/** How a topic is created and what may stand in it. Replication and in-sync minimum are lowered to the brokers there are. */
export interface TopicDefinition {
  readonly description: string;
  /** Schema of the value; `null` where values are kept as they came (dead letters). */
  readonly schema: z.ZodType | null;
  readonly eventType: EventType | null;
  readonly partitions: number;
  readonly replicationFactor: number;
  readonly minInSyncReplicas: number;
  readonly cleanupPolicy: 'compact' | 'delete';
  /** How long a record is kept; for a compacted topic, how long a takedown stays readable before it is compacted away. */
  readonly retentionMs: number;
  readonly maxMessageBytes: number;
}

const log = { partitions: 6, replicationFactor: 3, minInSyncReplicas: 2, maxMessageBytes: 8 * 1024 * 1024 } as const;

/** Every topic of Naba. The key is the article id in all of them. */
export const topicCatalogue = {
  'articles.raw.v1': {
    ...log,
    description: 'Articles as ingest accepted them: the log from which everything else can be built again.',
    schema: rawArticleV1,
    eventType: eventTypes.rawArticle,
    cleanupPolicy: 'compact',
    retentionMs: 7 * dayMs,
  },
  'articles.enriched.v1': {
    ...log,
    description: 'Articles with language, entities, topics and more: what downstream services subscribe to.',
    schema: enrichedArticleV1,
    eventType: eventTypes.enrichedArticle,
    cleanupPolicy: 'compact',
    retentionMs: 7 * dayMs,
  },
  'articles.raw.v1.enrichment.dead': {
    ...log,
    description: 'Raw articles that enrichment could not handle, as they came, with the reason in the headers.',
    schema: null,
    eventType: null,
    cleanupPolicy: 'delete',
    retentionMs: 30 * dayMs,
  },
  'articles.enriched.v1.indexer.dead': {
    ...log,
    description: 'Enriched articles that the index refused, as they came, with the reason in the headers.',
    schema: null,
    eventType: null,
    cleanupPolicy: 'delete',
    retentionMs: 30 * dayMs,
  },
} as const satisfies Record<string, TopicDefinition>;

export type TopicName = keyof typeof topicCatalogue;

/** Topics whose values have a schema, and so a typed handler and a typed publisher. */
export type EventTopic = { [T in TopicName]: (typeof topicCatalogue)[T]['schema'] extends z.ZodType ? T : never }[TopicName];

/** Value of a record in a topic; `null` on the wire is a takedown. */
export type EventOf<T extends EventTopic> = z.infer<(typeof topicCatalogue)[T]['schema']>;

/** The consumer groups on the way of an article: what each reads, and where it sets aside what it cannot handle. */
export const consumers: readonly { readonly group: string; readonly topic: EventTopic; readonly deadLetters: TopicName }[] = [
  { group: 'enrichment', topic: 'articles.raw.v1', deadLetters: 'articles.raw.v1.enrichment.dead' },
  { group: 'indexer', topic: 'articles.enriched.v1', deadLetters: 'articles.enriched.v1.indexer.dead' },
];

/** Name of the topic in which a consumer group sets aside what it cannot handle. */
export function deadLetterTopicOf(topic: string, consumer: string): string {
  return `${topic}.${consumer}.dead`;
}
