import type { z } from 'zod';
import { enrichedArticleV1 } from './enriched-article.v1';
import { eventTypes } from './event-headers';
import { articleId } from './primitives';
import { rawArticleV1 } from './raw-article.v1';
import type { FactDefinition } from './topic-definition';
import { consumersOf, defineFact, withDeadLetters } from './topic-definition';

const articleFact = {
  keySchema: articleId,
  keyOf: ({ id }: { readonly id: string }) => id,
  revisionOf: ({ revision }: { readonly revision: number }) => revision,
  tombstoneType: eventTypes.takedown,
  partitions: 6,
  replicationFactor: 3,
  minInSyncReplicas: 2,
  cleanupPolicy: 'compact',
  retentionMs: 7 * 24 * 60 * 60 * 1_000,
  maxMessageBytes: 8 * 1024 * 1024,
} as const;

const facts = {
  'articles.raw.v1': defineFact({
    ...articleFact,
    description: 'Articles as ingest accepted them: the log from which everything else can be built again.',
    schema: rawArticleV1,
    eventType: eventTypes.rawArticle,
    consumers: {
      enrichment: {
        deadLetters: 'Raw articles that enrichment could not handle, as they came, with the reason in the headers.',
      },
    },
  }),
  'articles.enriched.v1': defineFact({
    ...articleFact,
    description: 'Articles with language, entities, topics and more: what downstream services subscribe to.',
    schema: enrichedArticleV1,
    eventType: eventTypes.enrichedArticle,
    consumers: {
      indexer: { deadLetters: 'Enriched articles that the index refused, as they came, with the reason in the headers.' },
    },
  }),
} as const satisfies Record<string, FactDefinition>;

/** Every topic of Naba: the facts above and, made from their consumers, the dead letters. */
export const topicCatalogue = withDeadLetters(facts);

export type TopicName = keyof typeof topicCatalogue;

export const topicNames = Object.keys(topicCatalogue) as readonly TopicName[];

/** Topics whose values have a schema, and so a typed handler and a typed publisher. */
export type EventTopic = keyof typeof facts;

/** Value of a record in a topic; `null` on the wire is a takedown. */
export type EventOf<T extends EventTopic> = z.infer<(typeof facts)[T]['schema']>;

/** The consumer groups on the way of an article. */
export const consumers = consumersOf(facts);
