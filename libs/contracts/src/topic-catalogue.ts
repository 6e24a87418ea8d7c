import type { z } from 'zod';
import { apiKeyId, apiKeyV1 } from './api-key.v1';
import { enrichedArticleV1 } from './enriched-article.v1';
import { eventTypes } from './event-headers';
import { feedStateV1 } from './feed-state.v1';
import { feedSubscriptionV1 } from './feed-subscription.v1';
import { feedId, feedV1 } from './feed.v1';
import { articleId } from './primitives';
import { rawArticleV1 } from './raw-article.v1';
import { refusalId, refusalV1 } from './refusal.v1';
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

/** Feeds and their states have the same keys and as many partitions, so that who holds a feed holds its state. */
const feedFact = {
  ...articleFact,
  keySchema: feedId,
  maxMessageBytes: 4 * 1024 * 1024,
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
  'sources.v1': defineFact({
    ...feedFact,
    description: 'Feeds that are collected, as their operators want them.',
    schema: feedV1,
    eventType: eventTypes.feed,
    tombstoneType: eventTypes.feedRemoved,
    consumers: {
      collector: { deadLetters: 'Feeds that no collector could read, as they came, with the reason in the headers.' },
    },
  }),
  'feed-states.v1': defineFact({
    ...feedFact,
    description:
      'What became of each feed: when it is due, what was seen, what is wrong. Written by the collector that polls it.',
    schema: feedStateV1,
    eventType: eventTypes.feedState,
    tombstoneType: eventTypes.feedStateRemoved,
    consumers: {},
  }),
  'feed-subscriptions.v1': defineFact({
    ...feedFact,
    maxMessageBytes: 1024 * 1024,
    description: 'Subscriptions of feeds at their hubs: until when each sends, or why it does not. For the collector alone.',
    schema: feedSubscriptionV1,
    eventType: eventTypes.feedSubscription,
    tombstoneType: eventTypes.feedSubscriptionRemoved,
    consumers: {},
  }),
  'articles.refused.v1': defineFact({
    ...articleFact,
    description: 'Submissions that ingest refused and why, without what was sent; forgotten after some days.',
    keySchema: refusalId,
    schema: refusalV1,
    eventType: eventTypes.refusal,
    tombstoneType: eventTypes.refusalForgotten,
    cleanupPolicy: 'delete',
    maxMessageBytes: 1024 * 1024,
    consumers: {},
  }),
  'api-keys.v1': defineFact({
    ...articleFact,
    keySchema: apiKeyId,
    partitions: 1,
    maxMessageBytes: 256 * 1024,
    description: 'API keys: hashes of their secrets, what they are for, until when. Written by the command line alone.',
    schema: apiKeyV1,
    eventType: eventTypes.apiKey,
    tombstoneType: eventTypes.apiKeyRemoved,
    consumers: {},
  }),
} as const satisfies Record<string, FactDefinition>;

/** Every topic of Naba: the facts above and, made from their consumers, the dead letters. */
export const topicCatalogue = withDeadLetters(facts);

export type TopicName = keyof typeof topicCatalogue;

export const topicNames = Object.keys(topicCatalogue) as readonly TopicName[];

/** Topics whose values have a schema, and so a typed handler and a typed publisher. */
export type EventTopic = keyof typeof facts;

export const eventTopics = Object.keys(facts) as readonly EventTopic[];

/** Value of a record in a topic; `null` on the wire is a takedown. */
export type EventOf<T extends EventTopic> = z.infer<(typeof facts)[T]['schema']>;

/** The consumer groups of all facts. */
export const consumers = consumersOf(facts);
