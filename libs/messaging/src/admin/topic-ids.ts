import type { Cluster } from 'kafkajs';
import { createKafka } from '../kafka.client';
import type { KafkaSettings } from '../kafka.settings';
import { callDeadlineMs } from '../kafka.settings';
import { withDeadline } from '../deadline';
import { InfrastructureError } from '../messaging.error';
import type { MessagingEvents } from '../messaging.events';
import { silentEvents } from '../messaging.events';

/** Kafka's ids of topics by their names; without those that are not there. */
export type TopicIds = ReadonlyMap<string, string>;

/** The part of the client's inside by which a request is sent that it does not know. */
interface Wire {
  readonly versions: Readonly<Record<number, { readonly maxVersion: number }>> | null;
  readonly connectionPool: { send<T>(exchange: Exchange<T>): Promise<T> };
}

interface Exchange<T> {
  readonly request: {
    readonly apiKey: number;
    readonly apiVersion: number;
    readonly apiName: string;
    encode(): Promise<{ readonly buf: Buffer; readonly buffer: Buffer }>;
  };
  readonly response: { decode(payload: Buffer): Promise<T>; parse(decoded: T): Promise<T> };
}

const metadata = { apiKey: 3, apiVersion: 12, apiName: 'Metadata' } as const;
const idBytes = 16;

/**
 * Kafka gives each topic an id when it is made, so one that was deleted and made again under the same name is known by another. The client
 * does not ask for it: this is request Metadata 12 of https://kafka.apache.org/protocol, sent over the client's own connections.
 *
 * @returns undefined where the brokers are older than Kafka 3.1 and tell no ids
 */
export async function readTopicIds(cluster: Cluster, topics: readonly string[]): Promise<TopicIds | undefined> {
  await cluster.refreshMetadataIfNecessary();
  const broker = (await cluster.findControllerBroker()) as unknown as Wire;
  if ((broker.versions?.[metadata.apiKey]?.maxVersion ?? 0) < metadata.apiVersion) return undefined;
  return broker.connectionPool.send<TopicIds>({
    request: {
      ...metadata,
      encode: () => {
        const buffer = encodeTopics(topics);
        return Promise.resolve({ buf: buffer, buffer });
      },
    },
    response: {
      decode: (payload) => Promise.resolve(decodeTopicIds(payload)),
      parse: (ids) => Promise.resolve(ids),
    },
  });
}

/**
 * The same over a connection of its own.
 *
 * @throws InfrastructureError when Kafka does not answer, or not in time
 */
export async function askTopicIds(
  kafka: KafkaSettings,
  topics: readonly string[],
  events: MessagingEvents = silentEvents,
): Promise<TopicIds | undefined> {
  const deadlineMs = callDeadlineMs(kafka);
  let cluster: Cluster | undefined;
  const consumer = createKafka(kafka, events).consumer({
    groupId: kafka.clientId,
    // It never joins a group: this is where the client hands out what it asks Kafka with.
    partitionAssigners: [
      (config) => {
        ({ cluster } = config);
        return {
          name: '',
          version: 0,
          assign: () => Promise.resolve([]),
          protocol: () => ({ name: '', metadata: Buffer.alloc(0) }),
        };
      },
    ],
  });
  try {
    await withDeadline(consumer.connect(), deadlineMs, 'take a connection');
    return await withDeadline(readTopicIds(cluster!, topics), deadlineMs, 'say which topics there are');
  } catch (cause) {
    throw new InfrastructureError('The ids of topics could not be read.', { cause });
  } finally {
    consumer.disconnect().catch(() => undefined);
  }
}

/** Names are at most 249 bytes and topics few, so each length takes two bytes at most. */
function encodeTopics(topics: readonly string[]): Buffer {
  const noTags = Buffer.of(0);
  const named = topics.map((topic) => {
    const name = Buffer.from(topic);
    return Buffer.concat([Buffer.alloc(idBytes), varint(name.length + 1), name, noTags]);
  });
  // Neither make topics nor say what we may do with them.
  return Buffer.concat([noTags, varint(topics.length + 1), ...named, Buffer.of(0, 0), noTags]);
}

function varint(value: number): Buffer {
  return value < 0x80 ? Buffer.of(value) : Buffer.of((value & 0x7f) | 0x80, value >> 7);
}

function decodeTopicIds(payload: Buffer): TopicIds {
  let at = 0;
  const skip = (bytes: number): void => void (at += bytes);
  const unsigned = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = payload.readUInt8(at++);
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  const text = (): string => {
    const length = Math.max(0, unsigned() - 1);
    at += length;
    return payload.toString('utf8', at - length, at);
  };
  const tags = (): void => {
    for (let left = unsigned(); left > 0; left--) {
      unsigned();
      skip(unsigned());
    }
  };
  const list = (each: () => void): void => {
    for (let left = unsigned() - 1; left > 0; left--) each();
  };
  const numbers = (): void => {
    list(() => {
      skip(4);
    });
  };

  tags();
  skip(4); // how long to hold back
  list(() => {
    skip(4);
    text(); // host
    skip(4);
    text(); // rack
    tags();
  });
  text(); // cluster
  skip(4);
  const ids = new Map<string, string>();
  list(() => {
    const fault = payload.readInt16BE(at);
    skip(2);
    const name = text();
    if (fault === 0) ids.set(name, payload.toString('base64url', at, at + idBytes));
    skip(idBytes + 1); // and whether Kafka keeps it for itself
    list(() => {
      skip(2 + 4 + 4 + 4); // fault, partition, leader and its epoch
      numbers(); // replicas, in sync, offline
      numbers();
      numbers();
      tags();
    });
    skip(4);
    tags();
  });
  return ids;
}
