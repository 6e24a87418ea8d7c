import { RateLimiter } from './rate-limiter';

describe('RateLimiter', () => {
  it('lets each caller have its minute at once, and says when there is more', () => {
    const limiter = new RateLimiter('key', 60);
    const quotas = Array.from({ length: 61 }, () => limiter.take('desk'));
    expect(quotas.map(({ isTaken }) => isTaken)).toEqual([...Array<boolean>(60).fill(true), false]);
    expect(quotas[0]).toMatchObject({ left: 59, fullAfter: 1 });
    expect(quotas[60]).toMatchObject({ left: 0, nextAfter: 1 });
    expect(limiter.take('other').left).toBe(59);
  });

  it('tells the quota as structured fields', () => {
    const limiter = new RateLimiter('address', 600);
    expect(limiter.headersOf(limiter.take('127.0.0.1'))).toEqual({
      'ratelimit-policy': '"address";q=600;w=60',
      ratelimit: '"address";r=599;t=1',
    });
  });
});
