import type { ErrorCode } from '@naba/contracts';
import type { PublishErrorCode } from './messaging.error';

export interface RecordPosition {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
}

/** How far a group is behind in one partition. */
export interface PartitionLag {
  readonly topic: string;
  readonly partition: number;
  readonly messages: number;
  /** Age of the oldest record that was not handled yet, to the second; 0 where there is none. */
  readonly seconds: number;
}

/** What messaging tells about itself. Each event owns its log line and its metric; implementations never throw. */
export interface MessagingEvents {
  published(topic: string, records: number, bytes: number, durationMs: number): void;
  publishRetried(attempt: number, cause: unknown): void;
  publishRefused(topic: string, code: PublishErrorCode): void;
  handled(
    topic: string,
    counts: { readonly done: number; readonly retry: number; readonly dead: number },
    durationMs: number,
  ): void;
  handlerFailed(topic: string, events: number, cause: unknown): void;
  deadLettered(position: RecordPosition, code: ErrorCode, message: string): void;
  paused(topic: string, partition: number, delayMs: number, cause: unknown): void;
  recovered(topic: string, partition: number): void;
  joined(topic: string, partitions: readonly number[]): void;
  offsetsReset(topic: string, partition: number): void;
  /** A topic was deleted and made again; these partitions are read from their beginning. */
  logReplaced(topic: string, partitions: readonly number[]): void;
  consumerRestarted(topic: string, cause: unknown): void;
  consumerCrashed(topic: string, cause: unknown): void;
  stalled(topic: string, partition: number | null, idleMs: number): void;
  lagMeasured(lags: readonly PartitionLag[]): void;
  /** A topic is not as the catalogue says; somebody decides, nothing is changed silently. */
  topicDrifted(topic: string, setting: string, expected: string, actual: string): void;
  topicsCreated(topics: readonly string[]): void;
  /** Topics that were there are gone, with what they held; they were made again, empty. */
  topicsVanished(topics: readonly string[]): void;
  /** A table begins to read, with what it took over from its snapshot. */
  tableRestored(topic: string, entries: number, from: ReadonlyMap<number, bigint>): void;
  /** A table has read all that the log held when it began. */
  tableReady(topic: string, entries: number, recordsRead: number, durationMs: number): void;
  /** A table holds as many keys as it may, and forgets those that changed longest ago. Told once. */
  tableFull(topic: string, maxEntries: number): void;
  snapshotWritten(topic: string, bytes: number, durationMs: number): void;
  snapshotFailed(topic: string, path: string, cause: unknown): void;
  /** @param reason ends a sentence that begins with the snapshot */
  snapshotDiscarded(topic: string, path: string, reason: string): void;
  logUnavailable(cause: unknown): void;
  /** A line of the Kafka client itself that deserves attention, already thinned out. */
  clientWarned(message: string, details: Readonly<Record<string, unknown>>): void;
}

const ignore = (): void => undefined;

/** Says nothing; for command line tools and tests. */
export const silentEvents: MessagingEvents = {
  published: ignore,
  publishRetried: ignore,
  publishRefused: ignore,
  handled: ignore,
  handlerFailed: ignore,
  deadLettered: ignore,
  paused: ignore,
  recovered: ignore,
  joined: ignore,
  offsetsReset: ignore,
  logReplaced: ignore,
  consumerRestarted: ignore,
  consumerCrashed: ignore,
  stalled: ignore,
  lagMeasured: ignore,
  topicDrifted: ignore,
  topicsCreated: ignore,
  topicsVanished: ignore,
  tableRestored: ignore,
  tableReady: ignore,
  tableFull: ignore,
  snapshotWritten: ignore,
  snapshotFailed: ignore,
  snapshotDiscarded: ignore,
  logUnavailable: ignore,
  clientWarned: ignore,
};
