import type { FeedSubscriptionV1 } from '@naba/contracts';
import { subscribing } from '../collector.config';
import { isToAsk, leaseLeftMs, leaseSecondsOf, pollAnywayMs } from './lease';

const hour = 3_600_000;
const start = Date.parse('2024-05-06T00:00:00Z');
const at = (hours: number): string => new Date(start + hours * hour).toISOString();
const known = (state: FeedSubscriptionV1['state'], more: Partial<FeedSubscriptionV1> = {}): FeedSubscriptionV1 => ({
  id: 'a'.repeat(32),
  revision: 1,
  hub: 'https://hub.example/',
  topic: 'https://news.example/feed',
  secret: 's'.repeat(32),
  state,
  askedAt: at(0),
  ...more,
});
const confirmed = known('confirmed', { confirmedAt: at(0), leaseUntil: at(10) });

describe('a lease', () => {
  it.each([
    [undefined, subscribing.leaseSeconds],
    ['x', subscribing.leaseSeconds],
    ['7200', 7_200],
    ['0', subscribing.shortestLeaseSeconds],
    ['9999999999', subscribing.longestLeaseSeconds],
  ])('that a hub grants with %p is %d seconds long', (told, seconds) => {
    expect(leaseSecondsOf(told)).toBe(seconds);
  });

  it('is asked for again once half of it is over, and so long as the hub does not answer or says no, after a while', () => {
    expect([4.9, 5, 11].map((hours) => isToAsk(confirmed, start + hours * hour))).toEqual([false, true, true]);
    const ages = [subscribing.unansweredMs - 1, subscribing.unansweredMs, subscribing.refusedMs];
    expect(ages.map((age) => isToAsk(known('asked'), start + age))).toEqual([false, true, true]);
    for (const state of ['denied', 'failed'] as const)
      expect(ages.map((age) => isToAsk(known(state), start + age))).toEqual([false, false, true]);
  });

  it('holds while it is being renewed, and not once the hub said no', () => {
    const lease = { leaseUntil: at(10) };
    expect(leaseLeftMs(confirmed, start + 4 * hour)).toBe(6 * hour);
    expect(leaseLeftMs(known('asked', lease), start + 4 * hour)).toBe(6 * hour);
    expect(leaseLeftMs(known('denied', lease), start)).toBe(0);
    expect(leaseLeftMs(confirmed, start + 11 * hour)).toBe(0);
  });

  it('slows polling down to the ceiling, and never beyond the middle of what is left of it', () => {
    expect(pollAnywayMs(confirmed, 3_600, start)).toBe(hour);
    expect(pollAnywayMs(confirmed, 24 * 3_600, start)).toBe(5 * hour);
    expect(pollAnywayMs(confirmed, 3_600, start + 10 * hour)).toBeUndefined();
    expect(pollAnywayMs(undefined, 3_600, start)).toBeUndefined();
  });
});
