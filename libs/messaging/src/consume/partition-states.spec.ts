import type { KafkaMessage } from 'kafkajs';
import { PartitionStates } from './partition-states';

function recordOf(offset: number, timestamp = '1'): KafkaMessage {
  return { key: null, value: null, offset: String(offset), timestamp, attributes: 0, headers: {} };
}

describe('PartitionStates', () => {
  it('remembers what is done beyond an open record, and resolves only what stands before it', () => {
    const progress = new PartitionStates().progressOf(0);
    const chunk = [0, 1, 2, 3].map((offset) => recordOf(offset));
    for (const offset of [0, 1, 3]) progress.settle(chunk[offset]!);
    expect(progress.takeSettledPrefix(chunk)).toBe(chunk[1]);
    const rest = chunk.slice(2);
    expect(rest.map((record) => progress.isSettled(record))).toEqual([false, true]);
    progress.settle(chunk[2]!);
    expect(progress.takeSettledPrefix(rest)).toBe(chunk[3]);
    expect(progress.isSettled(chunk[3]!)).toBe(false);
  });

  it('does not take a record of a topic that was made anew for one that is done', () => {
    const progress = new PartitionStates().progressOf(0);
    progress.settle(recordOf(5, '1000'));
    expect(progress.isSettled(recordOf(5, '2000'))).toBe(false);
  });

  it('keeps what it knows of partitions that stay and forgets those that go', () => {
    const states = new PartitionStates();
    states.assign([0, 1]);
    states.progressOf(0).settle(recordOf(7));
    states.progressOf(1).settle(recordOf(7));
    states.assign([1, 2]);
    states.assign([0, 1, 2]);
    expect(states.progressOf(0).isSettled(recordOf(7))).toBe(false);
    expect(states.progressOf(1).isSettled(recordOf(7))).toBe(true);
  });

  it('resumes a paused partition that goes away: the client would keep it paused for ever', () => {
    const states = new PartitionStates();
    let resumed = 0;
    states.assign([0]);
    states.paused(0, () => resumed++, 60_000);
    expect(states.troubled).toEqual([0]);
    states.assign([]);
    expect(resumed).toBe(1);
    expect(states.troubled).toEqual([]);
  });

  it('stays in trouble until a chunk went through, not only until the wait is over', async () => {
    const states = new PartitionStates();
    states.assign([0]);
    await new Promise<void>((resolve) => {
      states.paused(0, resolve, 1);
    });
    expect(states.troubled).toEqual([0]);
    expect(states.recovered(0)).toBe(true);
    expect(states.troubled).toEqual([]);
    expect(states.recovered(0)).toBe(false);
  });

  it('is not brought a partition back by a batch that ends after its loss', () => {
    const states = new PartitionStates();
    states.assign([0]);
    states.assign([]);
    states.progressed(0);
    expect(states.assigned).toEqual([]);
  });
});
