import type { KafkaConfig, LogEntry, SASLOptions } from 'kafkajs';
import { Kafka, logLevel } from 'kafkajs';
import type { KafkaCredentials, KafkaSettings } from './kafka.settings';
import { completeSettings } from './kafka.settings';
import { thinOut } from './kafka.log';
import type { MessagingEvents } from './messaging.events';

/** Retries inside the client stay short: the loops around it know how long to go on. */
const clientRetry = { initialRetryTime: 100, maxRetryTime: 1_000, retries: 5 };

/** How soon a reader sees partitions that were added to its topic: the client's own five minutes are how long their articles would wait. */
export const metadataMaxAgeMs = 15_000;

/** A Kafka client whose warnings go to `events`, thinned out so that an outage does not fill the log. */
export function createKafka(settings: KafkaSettings, events: MessagingEvents): Kafka {
  const { brokers, clientId, ssl, sasl, requestTimeoutMs } = completeSettings(settings);
  const warn = thinOut((message, details) => {
    events.clientWarned(message, details);
  });
  const config: KafkaConfig = {
    brokers: [...brokers],
    clientId,
    ssl,
    connectionTimeout: 3_000,
    requestTimeout: requestTimeoutMs,
    retry: clientRetry,
    logLevel: logLevel.WARN,
    logCreator: () => (entry) => {
      reportOffsetReset(entry, events);
      warn(`${entry.namespace}: ${entry.log.message}`, detailsOf(entry));
    },
  };
  return new Kafka(sasl ? { ...config, sasl: toSaslOptions(sasl) } : config);
}

function toSaslOptions({ mechanism, username, password }: KafkaCredentials): SASLOptions {
  switch (mechanism) {
    case 'plain':
      return { mechanism, username, password };
    case 'scram-sha-256':
      return { mechanism, username, password };
    case 'scram-sha-512':
      return { mechanism, username, password };
  }
}

/** The client resets an offset out of range without an event; its log line is the only sign. */
function reportOffsetReset({ log }: LogEntry, events: MessagingEvents): void {
  if (!log.message.startsWith('Offset out of range, resetting')) return;
  const { topic, partition } = log as { topic?: unknown; partition?: unknown };
  events.offsetsReset(String(topic), Number(partition));
}

function detailsOf({ log }: LogEntry): Record<string, unknown> {
  const ownFields = new Set(['message', 'timestamp', 'logger', 'stack']);
  return Object.fromEntries(Object.entries(log).filter(([name]) => !ownFields.has(name)));
}
