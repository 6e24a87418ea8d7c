import { backoffMs } from './backoff';

const backoff = { firstMs: 200, maxMs: 10_000 };

describe('backoffMs', () => {
  it('doubles up to its cap', () => {
    const waits = [1, 2, 3, 6, 7, 500].map((failures) => backoffMs(failures, backoff, () => 1));
    expect(waits).toEqual([200, 400, 800, 6_400, 10_000, 10_000]);
  });

  it('spreads over the upper half, so that consumers do not come back all at once', () => {
    expect(backoffMs(3, backoff, () => 0)).toBe(400);
    expect(backoffMs(3, backoff, () => 0.5)).toBe(600);
  });
});
