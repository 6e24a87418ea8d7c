import { z } from 'zod';
import { errorCodes } from './error-codes';
import { instant, revision } from './primitives';

export const eventTypes = {
  rawArticle: 'news.naba.article.raw.v1',
  enrichedArticle: 'news.naba.article.enriched.v1',
  takedown: 'news.naba.article.takedown.v1',
  feed: 'news.naba.feed.v1',
  feedRemoved: 'news.naba.feed.removed.v1',
  feedState: 'news.naba.feed.state.v1',
  feedStateRemoved: 'news.naba.feed.state-removed.v1',
  feedSubscription: 'news.naba.feed.subscription.v1',
  feedSubscriptionRemoved: 'news.naba.feed.subscription-removed.v1',
  refusal: 'news.naba.article.refused.v1',
  refusalForgotten: 'news.naba.article.refusal-forgotten.v1',
  apiKey: 'news.naba.api-key.v1',
  apiKeyRemoved: 'news.naba.api-key.removed.v1',
} as const;

/** CloudEvents 1.0 attributes in Kafka's binary mode, with the W3C trace context and the article's revision. */
export const eventHeaders = z.object({
  ce_specversion: z.literal('1.0'),
  ce_id: z.string().min(1).describe('Unique within ce_source.'),
  ce_type: z.string().min(1),
  ce_source: z.string().min(1).describe('The service that published the event, for example /naba/ingest.'),
  ce_time: instant,
  'content-type': z.literal('application/json').optional().describe('Absent on a takedown, which has no value.'),
  traceparent: z.string().regex(/^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/),
  naba_revision: z.string().regex(/^\d+$/).describe('Revision of the article or takedown, also readable without the value.'),
  naba_content_hash: z
    .string()
    .regex(/^[A-Za-z0-9_-]{22}$/)
    .optional()
    .describe(
      'What the value says, apart from revision and times of its acceptance, as 128 bits in base64url: two events of a key with the same hash say the same.',
    ),
});

export type EventHeaders = z.infer<typeof eventHeaders>;

/** A takedown has a null value; all that it says stands in key and headers. */
export const takedownV1 = z
  .object({ id: z.string(), revision })
  .meta({ id: 'TakedownV1', title: 'Takedown, version 1 (key and headers of an event without a value)' });

export type TakedownV1 = z.infer<typeof takedownV1>;

/** Headers that a dead letter carries beside the original key, bytes and headers. Kafka headers are strings. */
export const deadLetterHeaders = z
  .object({
    naba_dead_code: z
      .string()
      .regex(/^[A-Z_]+$/)
      .describe(`Why, for programs; new codes may come. Now: ${errorCodes.join(', ')}.`),
    naba_dead_message: z.string().min(1).describe('What was wrong, and with which field.'),
    naba_dead_consumer: z.string().min(1).describe('Consumer group that set the event aside.'),
    naba_dead_topic: z.string().min(1),
    naba_dead_partition: z.string().regex(/^\d+$/),
    naba_dead_offset: z.string().regex(/^\d+$/),
    naba_dead_timestamp: z.string().regex(/^\d+$/).describe('Kafka timestamp of the original record, milliseconds.'),
    naba_dead_attempts: z.string().regex(/^\d+$/),
    naba_dead_at: instant,
  })
  .meta({ id: 'DeadLetterHeaders', title: 'Headers of a dead letter' });

export type DeadLetterHeaders = z.infer<typeof deadLetterHeaders>;
