import { readFreshness, readRetryAfter } from './freshness';

const week = 7 * 86_400;

describe('readRetryAfter (RFC 9110, 10.2.3)', () => {
  const now = new Date('1999-12-31T23:58:59Z');

  it.each([
    ['120', 120],
    [' 120 ', 120],
    ['0', 0],
    ['Fri, 31 Dec 1999 23:59:59 GMT', 60],
    ['Fri, 31 Dec 1999 23:58:58 GMT', 0],
    ['999999999', week],
    ['Fri, 31 Dec 2099 23:59:59 GMT', week],
  ])('takes "%s" for %i s, a week at most and never less than none', (value, seconds) => {
    expect(readRetryAfter(value, now)).toBe(seconds);
  });

  it.each([undefined, '', 'soon', 'later today'])('says nothing of %j', (value) => {
    expect(readRetryAfter(value, now)).toBeUndefined();
  });
});

describe('readFreshness (RFC 9111, 4.2.1)', () => {
  it.each<[Record<string, string>, number]>([
    [{ 'cache-control': 'max-age=600' }, 600],
    [{ 'cache-control': 'public, MAX-AGE=600, must-revalidate' }, 600],
    [{ 'cache-control': 'max-age="600"' }, 600],
    [{ 'cache-control': 'max-age=0' }, 0],
    [{ 'cache-control': 'max-age=600', age: '200' }, 400],
    [{ 'cache-control': 'max-age=600', age: '700' }, 0],
    [{ 'cache-control': 'max-age=600', age: 'old' }, 600],
    [{ 'cache-control': 'max-age=99999999' }, week],
    [{ expires: 'Tue, 04 Jun 2019 10:10:00 GMT', date: 'Tue, 04 Jun 2019 10:00:00 GMT' }, 600],
    [{ expires: 'Tue, 04 Jun 2019 09:00:00 GMT', date: 'Tue, 04 Jun 2019 10:00:00 GMT' }, 0],
    [{ 'cache-control': 'max-age=60', expires: 'Tue, 04 Jun 2019 10:10:00 GMT', date: 'Tue, 04 Jun 2019 10:00:00 GMT' }, 60],
  ])('takes %j for fresh for %i s', (headers, seconds) => {
    expect(readFreshness(headers)).toBe(seconds);
  });

  it.each<Record<string, string>>([
    {},
    { 'cache-control': 'no-cache' },
    { 'cache-control': 'no-store, max-age=600' },
    { 'cache-control': 'public' },
    { 'cache-control': 's-maxage=600' },
    { expires: 'never', date: 'Tue, 04 Jun 2019 10:00:00 GMT' },
    { expires: 'Tue, 04 Jun 2019 10:10:00 GMT' },
  ])('says nothing of %j', (headers) => {
    expect(readFreshness(headers)).toBeUndefined();
  });
});
