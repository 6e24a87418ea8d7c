import fc from 'fast-check';
import { readRobots } from './robots';

const site = 'https://news.example';
const mayFetch = (text: string, path: string, token = 'naba'): boolean => readRobots(text).isAllowed(`${site}${path}`, token);
const forAll = (...lines: string[]): string => ['User-agent: *', ...lines].join('\n');

describe('groups (RFC 9309, 2.2.1)', () => {
  it.each([
    ['its own name', 'User-agent: naba\nDisallow: /'],
    ['its name in other letters', 'USER-AGENT: NaBa\nDISALLOW: /'],
    ['one of several names', 'User-agent: other\nUser-agent: naba\nDisallow: /'],
    ['several names with a line between', 'User-agent: naba\n\nUser-agent: other\nDisallow: /'],
    ['several names with a comment between', 'User-agent: naba # us\n# them\nUser-agent: other\nDisallow: /'],
    [
      'several names with a sitemap between',
      'User-agent: naba\nSitemap: https://news.example/s.xml\nUser-agent: other\nDisallow: /',
    ],
    ['everybody', 'User-agent: *\nDisallow: /'],
    ['everybody, behind others', 'User-agent: other\nAllow: /\n\nUser-agent: *\nDisallow: /'],
    ['its name with a version', 'User-agent: naba/2.1\nDisallow: /'],
    ['a rule without blanks', 'User-agent:naba\nDisallow:/'],
    ['lines of Windows', 'User-agent: naba\r\nDisallow: /\r\n'],
    ['lines of old', 'User-agent: naba\rDisallow: /\r'],
    ['a byte order mark', '\ufeffUser-agent: naba\nDisallow: /'],
    ['two groups of its name', 'User-agent: naba\nAllow: /open\n\nUser-agent: other\nAllow: /\n\nUser-agent: naba\nDisallow: /'],
  ])('are for %s', (_, text) => {
    expect(mayFetch(text, '/news')).toBe(false);
  });

  it.each([
    ['nobody is named', 'Disallow: /'],
    ['another is named', 'User-agent: other\nDisallow: /'],
    ['a longer name is named', 'User-agent: naba-images\nDisallow: /'],
    ['a part of its name is named', 'User-agent: nab\nDisallow: /'],
    ['it has an own group without that rule', 'User-agent: *\nDisallow: /\n\nUser-agent: naba\nDisallow: /closed'],
    ['it has an own group that is empty', 'User-agent: *\nDisallow: /\n\nUser-agent: naba\nDisallow:'],
    ['there is nothing', ''],
    ['there are just comments', '# Disallow: /\n#User-agent: *'],
  ])('do not bind it where %s', (_, text) => {
    expect(mayFetch(text, '/news')).toBe(true);
  });
});

describe('rules (RFC 9309, 2.2.2)', () => {
  it.each([
    // Examples of the standard, section 5, and of its table of special characters.
    ['/example/page.html', ['Allow: /example/page/', 'Disallow: /example/page/disallowed.gif'], true],
    ['/example/page/disallowed.gif', ['Allow: /example/page/', 'Disallow: /example/page/disallowed.gif'], false],
    ['/publications/a', ['Disallow: *.gif$', 'Disallow: /example/', 'Allow: /publications/'], true],
    ['/any/picture.gif', ['Disallow: *.gif$', 'Disallow: /example/', 'Allow: /publications/'], false],
    ['/any/picture.gif?x=1', ['Disallow: *.gif$', 'Disallow: /example/', 'Allow: /publications/'], true],
    ['/path/file', ['Disallow: /path/file-with-a-%2A.html'], true],
    ['/path/file-with-a-*.html', ['Disallow: /path/file-with-a-%2A.html'], false],
    ['/path/foo-$', ['Disallow: /path/foo-%24'], false],
    ['/foo/bar?baz=https://foo.bar', ['Disallow: /foo/bar?baz=https://foo.bar'], false],
    ['/foo/bar/%E3%83%84', ['Disallow: /foo/bar/ツ'], false],
    // The beginning is enough, and letters count.
    ['/news', ['Disallow: /news'], false],
    ['/newsletter', ['Disallow: /news'], false],
    ['/News', ['Disallow: /news'], true],
    ['/old/news', ['Disallow: /news'], true],
    ['/news/', ['Disallow: /news/'], false],
    ['/news', ['Disallow: /news/'], true],
    // Wild cards.
    ['/a/print/', ['Disallow: /*/print/'], false],
    ['/a/b/print/x', ['Disallow: /*/print/'], false],
    ['/print/', ['Disallow: /*/print/'], true],
    ['/a?print=1', ['Disallow: /*?'], false],
    ['/a', ['Disallow: /*?'], true],
    ['/a.pdf', ['Disallow: /*.pdf$'], false],
    ['/a.pdf.html', ['Disallow: /*.pdf$'], true],
    ['/a.pdf/b.pdf', ['Disallow: /*.pdf$'], false],
    ['/', ['Disallow: /$'], false],
    ['/a', ['Disallow: /$'], true],
    ['/abab', ['Disallow: /*ab*ab$'], false],
    ['/ab', ['Disallow: /*ab*ab$'], true],
    ['/a', ['Disallow: *'], false],
    ['/a', ['Disallow: /**'], false],
    // The longest decides, whatever the order; of two of one length the one that allows.
    ['/a/b/c', ['Disallow: /a', 'Allow: /a/b'], true],
    ['/a/b/c', ['Allow: /a/b', 'Disallow: /a'], true],
    ['/a/b/c', ['Allow: /a', 'Disallow: /a/b'], false],
    ['/a', ['Allow: /a', 'Disallow: /a'], true],
    ['/a', ['Disallow: /a', 'Allow: /a'], true],
    ['/a.htm', ['Allow: /a', 'Disallow: /*.htm'], false],
    // What is no rule.
    ['/a', ['Disallow:'], true],
    ['/a', ['Disallow: # everything'], true],
    ['/a', ['Noindex: /a', 'Host: news.example', '', 'Disallow: /b'], true],
    ['/a', ['Disallow: /a # but not /b'], false],
    ['/robots.txt.html', ['Disallow: /robots'], false],
  ])('%s with %j: %s', (path, lines, expected) => {
    expect(mayFetch(forAll(...lines), path)).toBe(expected);
  });

  it('are of paths as they are sent, whichever letters an escape has', () => {
    const text = forAll('Disallow: /أخبار');
    for (const path of [
      new URL('/أخبار/1', site).pathname,
      '/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/1',
      '/%d8%a3%d8%ae%d8%a8%d8%a7%d8%b1/1',
    ])
      expect(mayFetch(text, path)).toBe(false);
  });

  it('mean the path of an address, not its host or fragment', () => {
    const robots = readRobots(forAll('Disallow: /news'));
    expect(robots.isAllowed('https://news.example', 'naba')).toBe(true);
    expect(robots.isAllowed('https://news.example/a#/news', 'naba')).toBe(true);
    expect(robots.isAllowed('https://news.example/news#top', 'naba')).toBe(false);
    expect(robots.isAllowed('https://news.example:8443/news', 'naba')).toBe(false);
    expect(robots.isAllowed('https://news.example?/news', 'naba')).toBe(true);
  });
});

describe('delay and sitemaps', () => {
  it.each([
    ['Crawl-delay: 10', 10],
    ['crawl-delay:0.5', 0.5],
    ['Crawl-delay: 5 # seconds', 5],
    ['Crawl-delay: 0', 0],
    ['Crawl-delay: -1', undefined],
    ['Crawl-delay: soon', undefined],
    ['Crawl-delay:', undefined],
  ])('"%s" is %s', (line, seconds) => {
    expect(readRobots(forAll(line, 'Disallow:')).crawlDelaySeconds('naba')).toBe(seconds);
  });

  it('is of the group of that crawler alone', () => {
    const robots = readRobots('User-agent: naba\nCrawl-delay: 2\nDisallow:\n\nUser-agent: *\nCrawl-delay: 60\nDisallow: /');
    expect(robots.crawlDelaySeconds('naba')).toBe(2);
    expect(robots.crawlDelaySeconds('other')).toBe(60);
  });

  it('are of nobody: sitemaps stand before, within and behind groups', () => {
    const text = 'Sitemap: https://a.example/1\nUser-agent: *\nsitemap:https://a.example/2\nDisallow: /\nSITEMAP: /3\nSitemap:\n';
    expect(readRobots(text).sitemaps).toEqual(['https://a.example/1', 'https://a.example/2', '/3']);
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'User-agent: ',
      'naba',
      '*',
      '\n',
      'Disallow: ',
      'Allow: ',
      '/',
      '/a',
      '$',
      '%2',
      '%C3',
      '#',
      ':',
      'Crawl-delay: ',
      'Sitemap: ',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('is read, and decides on any path', () => {
    fc.assert(
      fc.property(text, fc.string({ unit: 'binary' }), (written, path) => {
        const robots = readRobots(written);
        expect(typeof robots.isAllowed(`${site}/${path}`, 'naba')).toBe('boolean');
        const delay = robots.crawlDelaySeconds('naba');
        expect(delay === undefined || delay >= 0).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('allows at least as much with one more line that allows', () => {
    const path = fc.array(fc.constantFrom('/', 'a', 'b', '*', '$'), { maxLength: 6 }).map((parts) => `/${parts.join('')}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), path)), path, path, (rules, more, asked) => {
        const lines = rules.map(([allows, pattern]) => `${allows ? 'Allow' : 'Disallow'}: ${pattern}`);
        if (mayFetch(forAll(...lines), asked)) expect(mayFetch(forAll(...lines, `Allow: ${more}`), asked)).toBe(true);
        else expect(mayFetch(forAll(...lines, `Disallow: ${more}`), asked)).toBe(false);
      }),
    );
  });

  it('matches a pattern as a regular expression of its parts would', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', '/', '*'), { maxLength: 8 }).map((parts) => `/${parts.join('')}`);
    const paths = fc.array(fc.constantFrom('a', 'b', '/'), { maxLength: 10 }).map((parts) => `/${parts.join('')}`);
    fc.assert(
      fc.property(letters, fc.constantFrom('', '$'), paths, (pattern, end, path) => {
        const expected = new RegExp(`^${pattern.replaceAll('*', '.*')}${end}`).test(path);
        expect(mayFetch(forAll(`Disallow: ${pattern}${end}`), path)).toBe(!expected);
      }),
      { numRuns: 1_000 },
    );
  });
});
