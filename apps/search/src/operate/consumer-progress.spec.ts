import { toConsumerProgress } from './consumer-progress';

const partition = (
  messages: number,
  seconds: number,
): { topic: string; partition: number; messages: number; seconds: number } => ({
  topic: 't',
  partition: 0,
  messages,
  seconds,
});

describe('toConsumerProgress', () => {
  it('adds up what waits, and takes the greatest age', () => {
    const partitions = [partition(3, 10), partition(0, 0), partition(4, 70)];
    expect(toConsumerProgress('g', 't', partitions)).toEqual({ group: 'g', topic: 't', lag: 7, lagSeconds: 70 });
  });

  it('has no age where nothing waits', () => {
    expect(toConsumerProgress('g', 't', [partition(0, 0)]).lagSeconds).toBeNull();
    expect(toConsumerProgress('g', 't', []).lagSeconds).toBeNull();
  });
});
