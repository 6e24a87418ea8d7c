import { errors } from '@elastic/elasticsearch';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '@naba/problem-details';
import { IndexReader } from './index.reader';

/** How long a snapshot stays after its last use. */
export const snapshotKeepAlive = '2m';
const keepAliveMs = 120_000;
/** Searches within this time see the same moment, so that a burst of them does not make a burst of snapshots. */
const sharedForMs = 250;
/** Each holds the segments of its moment; the oldest is given up when there would be more. */
const most = 200;

interface Snapshot {
  readonly id: Promise<string>;
  readonly openedAt: number;
}

/**
 * Points in time of an index, so that the pages of one search show one moment. Searches share them; Elasticsearch forgets one two
 * minutes after its last use, and all are closed when the service stops.
 */
@Injectable()
export class Snapshots implements BeforeApplicationShutdown {
  private readonly latest = new Map<string, Snapshot>();
  private readonly open = new Map<string, number>();

  constructor(@Inject(IndexReader) private readonly index: IndexReader) {}

  /** Id of a snapshot of this moment. Rejects with what the reader throws. */
  current(index: string): Promise<string> {
    const latest = this.latest.get(index);
    if (latest && Date.now() - latest.openedAt < sharedForMs) return latest.id;
    const id = this.take(index);
    const snapshot = { id, openedAt: Date.now() };
    this.latest.set(index, snapshot);
    id.catch(() => {
      if (this.latest.get(index) === snapshot) this.latest.delete(index);
    });
    return id;
  }

  /** Says that a snapshot is gone; the next search gets another. */
  async forget(index: string, id: string): Promise<void> {
    this.open.delete(id);
    if ((await this.latest.get(index)?.id) === id) this.latest.delete(index);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([...this.open.keys()].map((id) => this.close(id)));
  }

  private async take(index: string): Promise<string> {
    const id = await this.index.openSnapshot(index, snapshotKeepAlive);
    for (const [old, usedAt] of this.open) {
      if (Date.now() - usedAt > keepAliveMs) this.open.delete(old);
      else if (this.open.size >= most) void this.close(old);
    }
    this.open.set(id, Date.now());
    return id;
  }

  private close(id: string): Promise<void> {
    this.open.delete(id);
    return this.index.closeSnapshot(id);
  }
}

/** Whether a search failed because its snapshot is gone, or its index. */
export function isLostSnapshot(error: unknown): boolean {
  return statusOf(error) === 404;
}

/** Whether a search failed because what it names is no snapshot. */
export function isRefusedSnapshot(error: unknown): boolean {
  return statusOf(error) === 400;
}

function statusOf(error: unknown): number | undefined {
  const cause = error instanceof Problem ? error.cause : error;
  return cause instanceof errors.ResponseError ? cause.statusCode : undefined;
}
