import type { FetchFailureCode, FetchOutcome } from './fetch-outcome';
import { productTokenOf, readRobots, robotsOf } from './robots';

const own = (...lines: string[]) => readRobots(lines.join('\n'));

describe('readRobots', () => {
  it('lets the longest pattern decide, and of two of one length the one that allows', () => {
    const robots = own('User-agent: *', 'Disallow: /news', 'Allow: /news/open', 'Disallow: /same', 'Allow: /same');
    expect(robots.isAllowed('https://news.example/news/closed', 'naba')).toBe(false);
    expect(robots.isAllowed('https://news.example/news/open/1', 'naba')).toBe(true);
    expect(robots.isAllowed('https://news.example/same', 'naba')).toBe(true);
  });

  it('gives a crawler that is named its own rules alone, all groups of its name together', () => {
    const robots = own(
      'User-agent: *',
      'Disallow: /',
      'User-agent: NABA/1.0',
      'Disallow: /a',
      '',
      'User-agent: naba',
      'Disallow: /b',
    );
    expect(['/a', '/b', '/c'].map((path) => robots.isAllowed(`https://news.example${path}`, 'naba'))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('reads wildcards and an end in time that grows with the path, not with its power', () => {
    const robots = own('User-agent: *', `Disallow: /${'*a'.repeat(500)}$`);
    const started = performance.now();
    expect(robots.isAllowed(`https://news.example/${'a'.repeat(10_000)}b`, 'naba')).toBe(true);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('tells delay and sitemaps, wherever these stand', () => {
    const robots = own('Sitemap: https://news.example/s.xml', 'User-agent: naba', 'Crawl-delay: 2.5', 'Disallow:');
    expect(robots.crawlDelaySeconds('naba')).toBe(2.5);
    expect(robots.crawlDelaySeconds('other')).toBeUndefined();
    expect(robots.sitemaps).toEqual(['https://news.example/s.xml']);
  });

  it('allows everything where the text is no robots.txt', () => {
    expect(readRobots('<html><body>Not found</body></html>').isAllowed('https://news.example/a', 'naba')).toBe(true);
  });
});

describe('robotsOf', () => {
  const failed = (code: FetchFailureCode, status?: number): FetchOutcome => ({
    kind: 'failed',
    code,
    detail: 'it failed',
    url: 'https://news.example/robots.txt',
    redirects: [],
    ...(status !== undefined && { status }),
    isLasting: false,
  });

  it.each<[FetchFailureCode, number | undefined]>([
    ['NOT_FOUND', 404],
    ['GONE', 410],
    ['FORBIDDEN', 403],
    ['STATUS_REFUSED', 401],
    ['STATUS_REFUSED', 300],
    ['TOO_LARGE', undefined],
    ['TOO_MANY_REDIRECTS', undefined],
  ])('allows everything where it is not there or not for us: %s %s', (code, status) => {
    const answer = robotsOf(failed(code, status));
    expect(answer.kind === 'rules' && answer.robots.isAllowed('https://news.example/a', 'naba')).toBe(true);
  });

  it.each<[FetchFailureCode, number | undefined]>([
    ['SERVER_FAILED', 503],
    ['TOO_MANY_REQUESTS', 429],
    ['UNREACHABLE', undefined],
    ['TIMED_OUT', undefined],
    ['NAME_UNKNOWN', undefined],
    ['ADDRESS_REFUSED', undefined],
  ])('tells why nothing may be fetched while the site cannot be asked: %s %s', (code, status) => {
    const outcome = failed(code, status);
    expect(robotsOf(outcome)).toBe(outcome);
  });
});

describe('productTokenOf', () => {
  it.each([
    ['Naba/1 (news collector)', 'Naba'],
    ['news2-bot +https://a.example', 'news2-bot'],
    ['/', '/'],
  ])('makes of "%s" %s', (userAgent, token) => expect(productTokenOf(userAgent)).toBe(token));
});
