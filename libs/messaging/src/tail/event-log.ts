import type { EventOf, EventTopic } from '@naba/contracts';
import type { InboundEvent } from '../consume/inbound-event';
import type { KafkaSettings } from '../kafka.settings';
import type { LogBounds } from './replay-events';
import { committedOffsets, readLogBounds, replayEvents } from './replay-events';
import type { Offsets } from './tail-events';

/** A topic as a log that can be read again, beside the consumers that follow it. */
export interface EventLog<T extends EventTopic> {
  readonly bounds: () => Promise<LogBounds>;
  /** Up to where the topic's consumer has done its work; a partition of which that is not known is left out. */
  readonly handled: () => Promise<Offsets>;
  /** Events between two positions, each partition in order. It ends with an error when the signal fires. */
  readonly replay: (from: Offsets, to: Offsets) => AsyncIterable<Omit<InboundEvent<EventOf<T>>, 'attempt'>>;
}

/** @param group the consumer of whose work `handled` tells */
export function openEventLog<T extends EventTopic>(
  kafka: KafkaSettings,
  topic: T,
  group: string,
  signal: AbortSignal,
): EventLog<T> {
  return {
    bounds: () => readLogBounds(kafka, topic),
    handled: () => committedOffsets(kafka, group, topic),
    async *replay(from, to) {
      yield* replayEvents(kafka, topic, { from, to, signal });
      signal.throwIfAborted();
    },
  };
}
