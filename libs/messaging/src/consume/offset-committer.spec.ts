import type { Committable } from './offset-committer';
import { OffsetCommitter } from './offset-committer';

const intervalMs = 500;

/** A consumer whose commits are counted and fail as often as it is told. */
function consumer(failures = 0): Committable & { commits: number } {
  return {
    commits: 0,
    uncommittedOffsets: () => ({ topics: [] }),
    commitOffsetsIfNecessary() {
      this.commits++;
      return this.commits <= failures ? Promise.reject(new Error('NOT_COORDINATOR')) : Promise.resolve();
    },
  };
}

describe('OffsetCommitter', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('commits what many batches resolved with one request, within the interval', async () => {
    const batch = consumer();
    const committer = new OffsetCommitter(intervalMs, () => '');
    for (let count = 0; count < 10; count++) committer.note(batch);
    expect(batch.commits).toBe(0);
    await jest.advanceTimersByTimeAsync(intervalMs);
    expect(batch.commits).toBe(1);
    await jest.advanceTimersByTimeAsync(10 * intervalMs);
    expect(batch.commits).toBe(1);
  });

  it('does not put off a commit because more is resolved', async () => {
    const batch = consumer();
    const committer = new OffsetCommitter(intervalMs, () => '');
    for (let elapsed = 0; elapsed < 4 * intervalMs; elapsed += 100) {
      committer.note(batch);
      await jest.advanceTimersByTimeAsync(100);
    }
    expect(batch.commits).toBeGreaterThanOrEqual(3);
  });

  it('commits at once when it is flushed, and not again', async () => {
    const batch = consumer();
    const committer = new OffsetCommitter(intervalMs, () => '');
    committer.note(batch);
    await committer.flush();
    await committer.flush();
    await jest.advanceTimersByTimeAsync(2 * intervalMs);
    expect(batch.commits).toBe(1);
  });

  it('tries a commit that failed again until it succeeds', async () => {
    const batch = consumer(2);
    new OffsetCommitter(intervalMs, () => '').note(batch);
    await jest.advanceTimersByTimeAsync(10 * intervalMs);
    expect(batch.commits).toBe(3);
  });

  it('does not try again when the membership ended meanwhile', async () => {
    const batch = consumer(Infinity);
    const committer = new OffsetCommitter(intervalMs, () => '');
    committer.note(batch);
    const flushed = committer.flush();
    committer.forget();
    await flushed;
    await jest.advanceTimersByTimeAsync(10 * intervalMs);
    expect(batch.commits).toBe(1);
  });

  it('commits nothing of a membership that is over', async () => {
    const batch = consumer();
    const committer = new OffsetCommitter(intervalMs, () => '');
    committer.note(batch);
    committer.forget();
    await jest.advanceTimersByTimeAsync(2 * intervalMs);
    expect(batch.commits).toBe(0);
  });

  it('waits while nothing may be committed, and notes the mark with each offset then', async () => {
    const committed: unknown[] = [];
    const topics = [{ topic: 'notes', partitions: [{ partition: 0, offset: '7' }] }];
    const log: { mark?: string } = {};
    const committer = new OffsetCommitter(intervalMs, () => log.mark);
    committer.note({
      uncommittedOffsets: () => ({ topics }),
      commitOffsetsIfNecessary: (offsets) => Promise.resolve(void committed.push(offsets)),
    });
    await jest.advanceTimersByTimeAsync(4 * intervalMs);
    expect(committed).toEqual([]);
    log.mark = 'log';
    await jest.advanceTimersByTimeAsync(intervalMs);
    expect(committed).toEqual([{ topics: [{ topic: 'notes', partitions: [{ partition: 0, offset: '7', metadata: 'log' }] }] }]);
  });
});
