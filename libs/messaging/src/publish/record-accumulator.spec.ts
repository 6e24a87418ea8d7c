import { PublishError } from '../messaging.error';
import type { RecordPosition } from '../messaging.events';
import { silentEvents } from '../messaging.events';
import type { AccumulatorLimits, OutboundRecord, SendRecords } from './record-accumulator';
import { RecordAccumulator } from './record-accumulator';

const limits: AccumulatorLimits = {
  lingerMs: 1,
  paceMs: 0,
  maxBatchRecords: 100,
  maxBatchBytes: 1_000,
  maxPendingBytes: 10_000,
  deliveryTimeoutMs: 2_000,
  maxTopicBytes: () => undefined,
};

function record(key: string, topic = 't'): OutboundRecord {
  return { topic, key, value: null, headers: {} };
}

/** A log in memory; `answer` may throw or leave records unconfirmed. */
class FakeLog {
  readonly sends: string[][] = [];
  inFlight = 0;
  mostInFlight = 0;

  constructor(private readonly answer: (records: readonly OutboundRecord[], attempt: number) => readonly boolean[] = () => []) {}

  readonly send: SendRecords = async (records) => {
    this.inFlight++;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    await new Promise((resolve) => setTimeout(resolve, 2));
    this.inFlight--;
    this.sends.push(records.map(({ key }) => String(key)));
    const confirmed = this.answer(records, this.sends.length);
    return records.map((one, index) => (confirmed[index] === false ? undefined : positionOf(one, index)));
  };
}

function positionOf({ topic }: OutboundRecord, index: number): RecordPosition {
  return { topic, partition: 0, offset: String(index) };
}

function accumulatorOf(log: FakeLog, changes: Partial<AccumulatorLimits> = {}): RecordAccumulator {
  return new RecordAccumulator(log.send, { ...limits, ...changes }, silentEvents);
}

function brokerError(type: string): Error {
  return new Error('send failed', { cause: Object.assign(new Error(type), { type }) });
}

describe('RecordAccumulator', () => {
  afterEach(() => jest.useRealTimers());

  it('keeps the order of arrival with one send in flight', async () => {
    const log = new FakeLog();
    const accumulator = accumulatorOf(log, { maxBatchRecords: 7 });
    const keys = Array.from({ length: 50 }, (_, index) => String(index));
    await Promise.all(keys.map((key) => accumulator.add(record(key), 10)));
    expect(log.sends.flat()).toEqual(keys);
    expect(log.mostInFlight).toBe(1);
    expect(Math.max(...log.sends.map((send) => send.length))).toBe(7);
  });

  it('sends the first of a steady stream at once and gathers what follows for the pace', async () => {
    jest.useFakeTimers();
    const log = new FakeLog();
    const accumulator = accumulatorOf(log, { paceMs: 60 });
    for (const key of ['a', 'b', 'c', 'd']) {
      void accumulator.add(record(key), 10);
      await jest.advanceTimersByTimeAsync(8);
    }
    expect(log.sends).toEqual([['a']]);
    await jest.advanceTimersByTimeAsync(40);
    expect(log.sends).toEqual([['a'], ['b', 'c', 'd']]);
  });

  it('bounds a batch in bytes, in all and by topic, and sends a larger record alone', async () => {
    const log = new FakeLog();
    const accumulator = accumulatorOf(log, { maxTopicBytes: (topic) => (topic === 'small' ? 300 : undefined) });
    await Promise.all([
      accumulator.add(record('a'), 600),
      accumulator.add(record('b'), 600),
      accumulator.add(record('huge'), 5_000),
      accumulator.add(record('c', 'small'), 200),
      accumulator.add(record('d', 'small'), 200),
      accumulator.add(record('e'), 200),
    ]);
    expect(log.sends).toEqual([['a'], ['b'], ['huge'], ['c'], ['d', 'e']]);
  });

  it('sends a batch again until it succeeds, in the same order, before anything later', async () => {
    const log = new FakeLog((_records, attempt) => {
      if (attempt < 3) throw brokerError('NOT_ENOUGH_REPLICAS');
      return [];
    });
    const accumulator = accumulatorOf(log);
    const first = accumulator.add(record('a'), 10);
    await new Promise((resolve) => setTimeout(resolve, 30));
    const second = accumulator.add(record('b'), 10);
    expect(accumulator.isFailing).toBe(true);
    await Promise.all([first, second]);
    expect(log.sends).toEqual([['a'], ['a'], ['a'], ['b']]);
    expect(accumulator.isFailing).toBe(false);
  });

  it('takes nothing for stored that the answer did not confirm', async () => {
    const log = new FakeLog((records, attempt) => records.map((_, index) => attempt > 1 || index !== 1));
    const accumulator = accumulatorOf(log);
    await Promise.all(['a', 'b', 'c'].map((key) => accumulator.add(record(key), 10)));
    expect(log.sends).toEqual([['a', 'b', 'c'], ['b']]);
  });

  it('finds the one record that the broker refuses as too large; its neighbours are stored', async () => {
    const log = new FakeLog((records) => {
      if (records.some(({ key }) => key === 'large')) throw brokerError('MESSAGE_TOO_LARGE');
      return [];
    });
    const accumulator = accumulatorOf(log);
    const results = await Promise.allSettled(['a', 'b', 'large', 'c', 'd'].map((key) => accumulator.add(record(key), 10)));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(results[2]).toMatchObject({ reason: { code: 'EVENT_TOO_LARGE' } });
  });

  it('refuses with LOG_UNAVAILABLE when the delivery timeout passes, also while a send hangs', async () => {
    const hanging = new RecordAccumulator(() => new Promise(() => undefined), { ...limits, deliveryTimeoutMs: 50 }, silentEvents);
    await expect(hanging.add(record('a'), 10)).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE', name: 'PublishError' });
    expect(hanging.isFailing).toBe(false);
  });

  it('refuses with OVERLOADED over the bytes that may wait, and takes events again afterwards', async () => {
    const accumulator = accumulatorOf(new FakeLog(), { maxPendingBytes: 100 });
    const first = accumulator.add(record('a'), 90);
    await expect(accumulator.add(record('b'), 20)).rejects.toMatchObject({ code: 'OVERLOADED', retryAfterSeconds: 1 });
    await first;
    await expect(accumulator.add(record('b'), 20)).resolves.toBeDefined();
  });

  it('takes a single event that is larger than all that may wait, when nothing else waits', async () => {
    const accumulator = accumulatorOf(new FakeLog(), { maxPendingBytes: 100 });
    await expect(accumulator.add(record('a'), 500)).resolves.toBeDefined();
  });

  it('sends what waits when it is closed, and refuses what comes later', async () => {
    const log = new FakeLog();
    const accumulator = accumulatorOf(log);
    const pending = accumulator.add(record('a'), 10);
    await accumulator.close(1_000);
    await expect(pending).resolves.toBeDefined();
    await expect(accumulator.add(record('b'), 10)).rejects.toBeInstanceOf(PublishError);
  });

  it('refuses what is left when the deadline of the close passes', async () => {
    const hanging = new RecordAccumulator(() => new Promise(() => undefined), limits, silentEvents);
    const pending = expect(hanging.add(record('a'), 10)).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE' });
    await hanging.close(30);
    await pending;
  });
});
