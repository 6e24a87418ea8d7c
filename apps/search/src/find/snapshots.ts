import type { Client } from '@elastic/elasticsearch';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import { INDEX_CLIENT } from '../read/index-client.provider';

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
export class Snapshots implements OnApplicationShutdown {
  private readonly latest = new Map<string, Snapshot>();
  private readonly open = new Map<string, number>();

  constructor(@Inject(INDEX_CLIENT) private readonly client: Client) {}

  /** Id of a snapshot of this moment. Rejects with the client's error. */
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

  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled([...this.open.keys()].map((id) => this.close(id)));
  }

  private async take(index: string): Promise<string> {
    const { id } = await this.client.openPointInTime({ index, keep_alive: snapshotKeepAlive });
    for (const [old, usedAt] of this.open) {
      if (Date.now() - usedAt > keepAliveMs) this.open.delete(old);
      else if (this.open.size >= most) void this.close(old).catch(() => undefined);
    }
    this.open.set(id, Date.now());
    return id;
  }

  private async close(id: string): Promise<void> {
    this.open.delete(id);
    await this.client.closePointInTime({ id }, { ignore: [404] });
  }
}
