import { setTimeout as sleep } from 'node:timers/promises';
import type { PartitionHolder } from '@naba/messaging';
import { sharedKafka } from '../../support/shared-servers';
import type { Lane } from './fixture';
import { eventually } from '../../support/eventually';
import { openLane, startReader } from './fixture';

interface Told {
  readonly who: string;
  readonly what: 'holds' | 'released';
  readonly partitions: readonly number[];
}

/** A holder whose release takes a while, as writing the state of much work does. */
class SlowHolder implements PartitionHolder {
  private held: readonly number[] = [];
  beats = 0;

  constructor(
    private readonly who: string,
    private readonly told: Told[],
    private readonly releaseMs = 1_000,
  ) {}

  hold(_topic: string, partitions: readonly number[]): void {
    this.held = partitions;
    this.told.push({ who: this.who, what: 'holds', partitions });
  }

  alive(): void {
    this.beats++;
  }

  async release(): Promise<void> {
    const partitions = this.held;
    this.held = [];
    if (partitions.length === 0) return;
    await sleep(this.releaseMs);
    this.told.push({ who: this.who, what: 'released', partitions });
  }
}

/** At each moment, no partition may be held by two: whoever held it must have said before that it is released. */
function heldTwice(told: readonly Told[]): string[] {
  const holders = new Map<number, string>();
  const faults: string[] = [];
  for (const { who, what, partitions } of told)
    for (const partition of partitions) {
      if (what === 'released') holders.delete(partition);
      else if (holders.has(partition)) faults.push(`${partition}: ${holders.get(partition)!}, ${who}`);
      else holders.set(partition, who);
    }
  return faults;
}

const join = (lane: Lane, holder: PartitionHolder) => startReader(lane, undefined, { holder });

describe('who holds a partition', () => {
  it('has released it before another one gets it, when members come and when they go', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 6 });
    const told: Told[] = [];
    const holdings = (who: string): number => told.findLast((entry) => entry.who === who)?.partitions.length ?? 0;
    const first = await join(lane, new SlowHolder('first', told));
    await eventually('the first holds all', () => holdings('first') === 6);
    const second = await join(lane, new SlowHolder('second', told));
    await eventually('both hold half', () => holdings('first') === 3 && holdings('second') === 3);
    await first.close();
    await eventually('the second holds all', () => holdings('second') === 6);
    await second.close();
    expect(told.at(-1)).toMatchObject({ who: 'second', what: 'released' });
    expect(heldTwice(told)).toEqual([]);
  });

  it('is told while Kafka takes it for alive, and does not hold up its group by a release without an end', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 2 });
    const told: Told[] = [];
    const stuck = new SlowHolder('stuck', told, 2 ** 30);
    const first = await join(lane, stuck);
    await eventually('it is alive', () => stuck.beats > 2);
    const second = await join(lane, new SlowHolder('second', told, 1));
    await eventually('the second has its share', () => told.some(({ who }) => who === 'second'));
    await Promise.all([first.close(), second.close()]);
  });
});
