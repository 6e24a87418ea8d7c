import type { Registry } from 'prom-client';
import { Counter, Gauge, Histogram } from 'prom-client';
import { describeError } from './messaging.error';
import type { MessagingEvents } from './messaging.events';

/** What messaging needs of a logger; pino's has it. */
export interface MessagingLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

const silentLogger: MessagingLogger = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Messaging's events as Prometheus metrics (names begin with `naba_messaging_`) and log lines. */
export function prometheusMessagingEvents(registry: Registry, logger: MessagingLogger = silentLogger): MessagingEvents {
  const registers = [registry];
  const counter = <L extends string>(name: string, help: string, labelNames: readonly L[]): Counter<L> =>
    new Counter({ name: `naba_messaging_${name}`, help, labelNames, registers });
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[]): Gauge<L> =>
    new Gauge({ name: `naba_messaging_${name}`, help, labelNames, registers });
  const histogram = <L extends string>(name: string, help: string, labelNames: readonly L[]): Histogram<L> =>
    new Histogram({
      name: `naba_messaging_${name}`,
      help,
      labelNames,
      registers,
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    });

  const published = counter('published_total', 'Events that every in-sync replica has.', ['topic']);
  const publishedBytes = counter('published_bytes_total', 'Bytes of their values.', ['topic']);
  const publishSeconds = histogram('publish_seconds', 'Time of one send, which carries many events.', ['topic']);
  const publishRetries = counter('publish_retries_total', 'Sends that failed and were tried again.', []);
  const publishRefused = counter('publish_refused_total', 'Events whose sender was refused.', ['topic', 'code']);
  const handled = counter('handled_total', 'Outcomes that handlers returned.', ['topic', 'outcome']);
  const handleSeconds = histogram('handle_seconds', 'Time that a handler took for one chunk.', ['topic']);
  const handlerFailures = counter('handler_failures_total', 'Times that a handler threw.', ['topic']);
  const deadLetters = counter('dead_letters_total', 'Events set aside.', ['topic', 'code']);
  const pauses = counter('pauses_total', 'Times that a partition waited for the infrastructure.', ['topic']);
  const assigned = gauge('assigned_partitions', 'Partitions that this process holds.', ['topic']);
  const resets = counter('offset_resets_total', 'Offsets out of range: records are gone or come again. Alarm on any.', ['topic']);
  const replaced = counter('logs_replaced_total', 'Times that a topic was found deleted and made again. Alarm on any.', [
    'topic',
  ]);
  const restarts = counter('consumer_restarts_total', 'Times that a consumer started again.', ['topic']);
  const stalls = counter('stalls_total', 'Times that records waited and nothing moved.', ['topic']);
  const lagMessages = gauge('lag_messages', 'Records that the group has not handled.', ['topic', 'partition']);
  const lagSeconds = gauge('lag_seconds', 'Age of the oldest record that the group has not handled.', ['topic', 'partition']);
  const tableEntries = gauge('table_entries', 'Keys with a value that a table held when it had caught up.', ['topic']);
  const snapshots = counter('snapshots_total', 'Snapshots of tables: written, failed, or discarded at a start.', [
    'topic',
    'outcome',
  ]);
  const vanished = counter('topics_vanished_total', 'Topics that were deleted and made again, empty. Alarm on any.', ['topic']);
  const drift = gauge('topic_drift', 'Topic settings that differ from the catalogue.', ['topic', 'setting']);

  return {
    published: (topic, records, bytes, durationMs) => {
      published.inc({ topic }, records);
      publishedBytes.inc({ topic }, bytes);
      publishSeconds.observe({ topic }, durationMs / 1_000);
    },
    publishRetried: (attempt, cause) => {
      publishRetries.inc();
      if (attempt === 1) logger.warn({ cause: describeError(cause) }, 'Kafka did not take a batch; it is sent again');
    },
    publishRefused: (topic, code) => {
      publishRefused.inc({ topic, code });
    },
    handled: (topic, counts, durationMs) => {
      for (const [outcome, count] of Object.entries(counts)) if (count > 0) handled.inc({ topic, outcome }, count);
      handleSeconds.observe({ topic }, durationMs / 1_000);
    },
    handlerFailed: (topic, events, cause) => {
      handlerFailures.inc({ topic });
      logger.error({ topic, events, error: cause }, 'a handler threw');
    },
    deadLettered: (position, code, message) => {
      deadLetters.inc({ topic: position.topic, code });
      logger.warn({ ...position, code, reason: message }, 'an event was set aside');
    },
    paused: (topic, partition, delayMs, cause) => {
      pauses.inc({ topic });
      logger.warn({ topic, partition, delayMs, cause: describeError(cause) }, 'a partition waits for the infrastructure');
    },
    recovered: (topic, partition) => {
      logger.info({ topic, partition }, 'the partition goes on');
    },
    joined: (topic, partitions) => {
      assigned.set({ topic }, partitions.length);
      logger.info({ topic, partitions }, 'joined the consumer group');
    },
    offsetsReset: (topic, partition) => {
      resets.inc({ topic });
      logger.error({ topic, partition }, 'the offset was out of range; reading from the oldest record that is left');
    },
    logReplaced: (topic, partitions) => {
      replaced.inc({ topic });
      logger.error({ topic, partitions }, 'the topic is another one than before; reading it from its beginning');
    },
    consumerRestarted: (topic, cause) => {
      restarts.inc({ topic });
      assigned.set({ topic }, 0);
      logger.warn({ topic, cause: describeError(cause) }, 'the consumer starts again');
    },
    consumerCrashed: (topic, cause) => {
      assigned.set({ topic }, 0);
      logger.error({ topic, error: cause }, 'the consumer crashed for good; the process must end');
    },
    stalled: (topic, partition, idleMs) => {
      stalls.inc({ topic });
      logger.error({ topic, partition, idleMs }, 'records wait and nothing moves; the process should be restarted');
    },
    lagMeasured: (lags) => {
      for (const { topic, partition, messages, seconds } of lags) {
        lagMessages.set({ topic, partition }, messages);
        lagSeconds.set({ topic, partition }, seconds);
      }
    },
    topicDrifted: (topic, setting, expected, actual) => {
      drift.set({ topic, setting }, 1);
      logger.warn({ topic, setting, expected, actual }, 'a topic is not as the catalogue says; change it by hand');
    },
    topicsCreated: (topics) => {
      logger.info({ topics }, 'created topics');
    },
    topicsVanished: (topics) => {
      for (const topic of topics) vanished.inc({ topic });
      logger.error(
        { topics },
        'topics were deleted and are made again, empty: what only they held is lost; see docs/operations.md',
      );
    },
    tableRestored: (topic, entries, from) => {
      const offsets = Object.fromEntries([...from].map(([partition, offset]) => [partition, String(offset)]));
      logger.info({ topic, entries, offsets }, 'a table begins to read');
    },
    tableReady: (topic, entries, recordsRead, durationMs) => {
      tableEntries.set({ topic }, entries);
      logger.info({ topic, entries, recordsRead, durationMs }, 'a table has caught up with its log');
    },
    tableFull: (topic, maxEntries) => {
      logger.warn({ topic, maxEntries }, 'a table is full: it forgets the keys that changed longest ago');
    },
    snapshotWritten: (topic, bytes, durationMs) => {
      snapshots.inc({ topic, outcome: 'written' });
      logger.info({ topic, bytes, durationMs }, 'wrote the snapshot of a table');
    },
    snapshotFailed: (topic, path, cause) => {
      snapshots.inc({ topic, outcome: 'failed' });
      logger.warn({ topic, path, cause: describeError(cause) }, 'the snapshot of a table could not be written');
    },
    snapshotDiscarded: (topic, path, reason) => {
      snapshots.inc({ topic, outcome: 'discarded' });
      logger.warn({ topic, path }, `the snapshot ${reason}; the log is read whole`);
    },
    logUnavailable: (cause) => {
      logger.warn({ cause: describeError(cause) }, 'Kafka does not answer');
    },
    clientWarned: (message, details) => {
      logger.warn(details, message);
    },
  };
}
