import type { KafkaMessage } from 'kafkajs';
import type { Undecodable } from './event-decoder';

/**
 * What this process knows of one partition beyond the resolved offset, so that a retry repeats only what is not done. A record
 * is known by offset and time: a topic that was made anew starts again at 0.
 */
export class PartitionProgress {
  private readonly settled = new Set<string>();
  private readonly verdicts = new Map<string, Undecodable>();
  private readonly attempts = new Map<string, number>();
  /** Batches in a row that ended with something to be tried again. */
  failures = 0;

  settle(record: KafkaMessage): void {
    this.settled.add(identityOf(record));
  }

  isSettled(record: KafkaMessage): boolean {
    return this.settled.has(identityOf(record));
  }

  /** Keeps a verdict until its dead letter is durable; the handler is not asked again. */
  condemn(record: KafkaMessage, verdict: Undecodable): void {
    this.verdicts.set(identityOf(record), verdict);
  }

  verdictOf(record: KafkaMessage): Undecodable | undefined {
    return this.verdicts.get(identityOf(record));
  }

  countAttempt(record: KafkaMessage): number {
    const attempt = this.attemptsOf(record) + 1;
    this.attempts.set(identityOf(record), attempt);
    return attempt;
  }

  attemptsOf(record: KafkaMessage): number {
    return this.attempts.get(identityOf(record)) ?? 0;
  }

  /** Takes the leading records of a chunk that are settled; their offset can be resolved and they are forgotten here. */
  takeSettledPrefix(chunk: readonly KafkaMessage[]): KafkaMessage | undefined {
    let last: KafkaMessage | undefined;
    for (const record of chunk) {
      if (!this.isSettled(record)) break;
      this.forget(record);
      last = record;
    }
    return last;
  }

  private forget(record: KafkaMessage): void {
    const identity = identityOf(record);
    this.settled.delete(identity);
    this.verdicts.delete(identity);
    this.attempts.delete(identity);
  }
}

function identityOf({ offset, timestamp }: KafkaMessage): string {
  return `${offset}@${timestamp}`;
}
