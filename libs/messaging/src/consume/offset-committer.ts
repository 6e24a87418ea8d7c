import type { EachBatchPayload } from 'kafkajs';

/** The part of a batch by which its consumer's offsets are committed. */
export type Committable = Pick<EachBatchPayload, 'uncommittedOffsets' | 'commitOffsetsIfNecessary'>;

/**
 * Commits resolved offsets a little later, all partitions in one request: with small batches a commit would cost as much as the
 * batch. What is not committed when a process dies is only read again.
 */
export class OffsetCommitter {
  private waiting: Committable | undefined;
  private timer: NodeJS.Timeout | undefined;
  private membership = 0;

  /** @param mark what to note with each offset; undefined: nothing may be committed yet */
  constructor(
    private readonly intervalMs: number,
    private readonly mark: () => string | undefined,
  ) {}

  /** Notes that an offset was resolved; it is committed within the interval. */
  note(batch: Committable): void {
    this.waiting = batch;
    this.timer ??= setTimeout(() => void this.flush(), this.intervalMs);
  }

  /** Commits now what was noted. What fails is tried again after the interval; the heartbeats tell the client why it failed. */
  async flush(): Promise<void> {
    const { waiting: batch, membership } = this;
    this.clear();
    if (!batch) return;
    const metadata = this.mark();
    const isCommitted = metadata !== undefined && (await commit(batch, metadata));
    if (!isCommitted && !this.waiting && membership === this.membership) this.note(batch);
  }

  /** Drops what was noted: the membership under which it could be committed is over. */
  forget(): void {
    this.membership++;
    this.clear();
  }

  private clear(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.waiting = undefined;
  }
}

/** Answers whether Kafka took it. The client passes on what its types do not name. */
async function commit(batch: Committable, metadata: string): Promise<boolean> {
  const topics = batch.uncommittedOffsets().topics.map(({ topic, partitions }) => ({
    topic,
    partitions: partitions.map((position) => ({ ...position, metadata })),
  }));
  return batch.commitOffsetsIfNecessary({ topics }).then(
    () => true,
    () => false,
  );
}
