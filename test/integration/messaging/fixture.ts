import { createHash, randomBytes } from 'node:crypto';
import { Controller, Module } from '@nestjs/common';
import type { INestMicroservice } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { articleId, deadLetterTopicOf, defineFact, eventTypes, revision, withDeadLetters } from '@naba/contracts';
import type { FactDefinition } from '@naba/contracts';
import type {
  BatchContext,
  EventPublisher,
  InboundEvent,
  KafkaBatchStrategyOptions,
  KafkaSettings,
  Outcome,
} from '@naba/messaging';
import {
  done,
  ensureTopics,
  readLogBounds,
  eventBatchHandlerFor,
  EventPublisher as Publisher,
  KafkaBatchStrategy,
  tailEvents,
} from '@naba/messaging';
import type { TailedRecord } from '@naba/messaging';
import { z } from 'zod';
import { eventually, patienceMs } from '../../support/eventually';

const noteSchema = z.object({ id: articleId, revision, text: z.string().max(100_000) });
export type Note = z.infer<typeof noteSchema>;

export type NoteCatalogue = Readonly<Record<string, FactDefinition<typeof noteSchema>>>;
export type NoteHandler = (events: InboundEvent<Note>[], context: BatchContext) => Promise<Outcome[]>;

/** A topic, its consumer group and its dead letters, with names that no other test uses. */
export interface Lane {
  readonly topic: string;
  readonly group: string;
  readonly deadTopic: string;
  readonly catalogue: NoteCatalogue;
  readonly kafka: KafkaSettings;
}

export function catalogueOf(
  lane: Pick<Lane, 'topic' | 'group'>,
  settings: { partitions?: number; maxMessageBytes?: number } = {},
): NoteCatalogue {
  const notes = defineFact({
    description: 'Notes of a test.',
    keySchema: articleId,
    schema: noteSchema,
    keyOf: ({ id }) => id,
    revisionOf: ({ revision }) => revision,
    eventType: eventTypes.rawArticle,
    tombstoneType: eventTypes.takedown,
    consumers: { [lane.group]: { deadLetters: 'Notes that the test could not handle.' } },
    cleanupPolicy: 'compact',
    partitions: settings.partitions ?? 3,
    replicationFactor: 3,
    minInSyncReplicas: 2,
    retentionMs: 3_600_000,
    maxMessageBytes: settings.maxMessageBytes ?? 1024 * 1024,
  });
  // The lane's own topic is known only now, so the dead letters' name cannot be told from it by the compiler.
  return withDeadLetters({ [lane.topic]: notes });
}

/** Makes a lane on a broker; its topics exist when it resolves. */
export async function openLane(brokers: string, settings: { partitions?: number; maxMessageBytes?: number } = {}): Promise<Lane> {
  const name = `notes.${randomBytes(5).toString('hex')}`;
  const group = `reader-${name}`;
  const deadTopic = deadLetterTopicOf(name, group);
  const all = catalogueOf({ topic: name, group }, settings);
  const kafka = {
    brokers: [brokers],
    clientId: 'test',
    sessionTimeoutMs: 6_000,
    requestTimeoutMs: 3_000,
    deliveryTimeoutMs: 60_000,
  };
  // A broker that was frozen a moment ago may not know yet what it has created itself.
  await eventually('the topics are there', async () => {
    try {
      await ensureTopics(kafka, all);
      await readLogBounds(kafka, name);
      return true;
    } catch {
      return false;
    }
  });
  return { topic: name, group, deadTopic, catalogue: all, kafka };
}

export function openPublisher(lane: Lane, kafka: Partial<KafkaSettings> = {}): EventPublisher<NoteCatalogue> {
  return new Publisher<NoteCatalogue>({ source: '/test', kafka: { ...lane.kafka, ...kafka }, catalogue: lane.catalogue });
}

export function keyOf(name: string | number): string {
  return createHash('sha256').update(String(name)).digest('hex').slice(0, 32);
}

export function note(
  name: string | number,
  revisionOf = 1,
  text = `note ${name}`,
): { key: string; value: Note; revision: number } {
  return { key: keyOf(name), value: { id: keyOf(name), revision: revisionOf, text }, revision: revisionOf };
}

export interface Reader {
  readonly strategy: KafkaBatchStrategy<NoteCatalogue>;
  close(): Promise<void>;
}

/** Starts a Nest microservice whose one handler reads the lane. */
export async function startReader(
  lane: Lane,
  handle: NoteHandler = (events) => Promise.resolve(events.map(() => done)),
  options: Partial<KafkaBatchStrategyOptions<NoteCatalogue>> = {},
): Promise<Reader> {
  @Controller()
  class Notes {
    @(eventBatchHandlerFor<NoteCatalogue>()(lane.topic))
    handle(events: InboundEvent<Note>[], context: BatchContext): Promise<Outcome[]> {
      return handle(events, context);
    }
  }
  const { strategy, app } = await startStrategy(lane, [Notes], options);
  return { strategy, close: () => app.close() };
}

export async function startStrategy(
  lane: Lane,
  controllers: (new () => object)[],
  options: Partial<KafkaBatchStrategyOptions<NoteCatalogue>> = {},
): Promise<{ strategy: KafkaBatchStrategy<NoteCatalogue>; app: INestMicroservice }> {
  @Module({ controllers })
  class Service {}
  const { group, kafka, catalogue } = lane;
  const strategy = new KafkaBatchStrategy<NoteCatalogue>({
    group,
    kafka,
    catalogue,
    watchIntervalMs: 1_000,
    ...options,
  });
  const app = await NestFactory.createMicroservice(Service, { strategy, logger: false, abortOnError: false });
  await app.listen();
  return { strategy, app };
}

/** The first `count` records of a topic from its beginning; fewer when the deadline passes first. */
export async function readTopic(lane: Lane, topic: string, count: number, deadlineMs = patienceMs): Promise<TailedRecord[]> {
  const records: TailedRecord[] = [];
  if (count === 0) return records;
  const signal = AbortSignal.timeout(deadlineMs);
  for await (const record of tailEvents(lane.kafka, { topics: [topic], from: 'beginning', signal })) {
    records.push(record);
    if (records.length === count) break;
  }
  return records;
}
