import { consumers } from '@naba/contracts';
import type { KafkaSettings } from '@naba/messaging';
import { consumerLag } from '@naba/messaging';
import { toConsumerProgress } from './consumer-progress';
import { DeadLetterReader } from './dead-letter.reader';
import { logTimeoutMs } from './operate.config';
import type { ConsumerProgress, DeadLetters } from './operations-answer';

/** What Kafka tells an operator. Each question ends within its time-out, whatever the client does. */
export class LogReader {
  private readonly deadLetterReaders: readonly DeadLetterReader[];

  constructor(private readonly kafka: KafkaSettings) {
    this.deadLetterReaders = consumers.map(({ deadLetters }) => new DeadLetterReader(kafka, deadLetters));
  }

  /** Rejects when Kafka is away or slow. */
  consumers(): Promise<ConsumerProgress[]> {
    return inTime(() =>
      Promise.all(
        consumers.map(async ({ group, topic }) =>
          toConsumerProgress(group, topic, await consumerLag(this.kafka, group, [topic])),
        ),
      ),
    );
  }

  /** Rejects when Kafka is away or slow. */
  deadLetters(): Promise<DeadLetters[]> {
    return inTime((signal) => Promise.all(this.deadLetterReaders.map((reader) => reader.read(signal))));
  }
}

async function inTime<T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(logTimeoutMs);
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error(`Kafka did not answer within ${logTimeoutMs} ms.`)), { once: true });
  });
  return Promise.race([ask(signal), late]);
}
