import type { TopicName } from '@naba/contracts';
import type { KafkaSettings, Offsets, TailedRecord } from '@naba/messaging';
import { readDeadLetter, readLogBounds, tailEvents } from '@naba/messaging';
import { shownDeadLetters } from './operate.config';
import type { DeadLetters } from './operations-answer';

/** Counts the dead letters of a topic, and reads the latest again only when new ones came. */
export class DeadLetterReader {
  private known: { readonly end: string; readonly latest: DeadLetters['latest'] } = { end: '', latest: [] };

  constructor(
    private readonly kafka: KafkaSettings,
    private readonly topic: TopicName,
  ) {}

  /** Rejects with InfrastructureError when Kafka is away, and when the signal ends the reading. */
  async read(signal: AbortSignal): Promise<DeadLetters> {
    const { low, end } = await readLogBounds(this.kafka, this.topic);
    const counts = [...end].map(([partition, offset]) => Number(offset - (low.get(partition) ?? 0n)));
    const key = [...end].map(([partition, offset]) => `${partition}:${offset}`).join();
    if (key !== this.known.end) this.known = { end: key, latest: await this.latest(low, end, signal) };
    return { topic: this.topic, count: counts.reduce((sum, count) => sum + count, 0), latest: this.known.latest };
  }

  private async latest(low: Offsets, end: Offsets, signal: AbortSignal): Promise<DeadLetters['latest']> {
    const open = new Map([...end].filter(([partition, offset]) => offset > (low.get(partition) ?? 0n)));
    const from = new Map([...end].map(([partition, offset]) => [partition, lastFew(low.get(partition) ?? 0n, offset)]));
    const letters: DeadLetters['latest'][number][] = [];
    if (open.size === 0) return letters;
    for await (const record of tailEvents(this.kafka, { topics: [this.topic], from, signal })) {
      letters.push(toDeadLetter(record));
      if (BigInt(record.offset) + 1n >= (open.get(record.partition) ?? 0n)) open.delete(record.partition);
      if (open.size === 0) return letters.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, shownDeadLetters);
    }
    throw new Error(`${this.topic} could not be read in time.`);
  }
}

function lastFew(low: bigint, end: bigint): bigint {
  const start = end - BigInt(shownDeadLetters);
  return start > low ? start : low;
}

function toDeadLetter(record: TailedRecord): DeadLetters['latest'][number] {
  const { code, message, at } = readDeadLetter(record);
  return { id: record.key ?? `${record.partition}:${record.offset}`, code, message, at: at.toISOString() };
}
