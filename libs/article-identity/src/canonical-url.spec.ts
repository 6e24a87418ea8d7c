import fc from 'fast-check';
import distinct from '../testdata/distinct.json';
import invalid from '../testdata/invalid.json';
import twins from '../testdata/twins.json';
import { canonicalUrl, withoutTracking } from './canonical-url';
import { InvalidUrlError } from './invalid-url.error';

const segment = fc.oneof(
  fc.constantFrom(
    'amp',
    'index.html',
    '..',
    '.',
    '',
    'a;jsessionid=1',
    '%61mp',
    'x.amp.html',
    '%',
    '%e4',
    'بغداد',
    'a b',
    '%25D8%25A8',
    '%2525d8%25a8',
    '%25C8',
    '%D8%25A8',
    '(S(a1))',
    '%252F',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replace(/[?#/\\]/g, '')),
);
const host = fc.constantFrom(
  'news.example',
  'WWW.news.example.',
  'm.m.news.co.uk',
  'ar.m.amp.news.example',
  'cdn.ampproject.org',
  'google.com',
  '[::1]',
);
const parameter = fc.tuple(
  fc.constantFrom('id', 'page', 'utm_source', 'amp;id', 'ref', 'q', 'م', '%6d', 'sid', 'utm_x?id', 'id?utm_x'),
  fc.oneof(
    fc.constantFrom(
      '',
      '1',
      'twitter',
      'a+b',
      '%2B',
      'بغداد',
      '=',
      'a?utm_source=b',
      '?c=d',
      'a%3Futm_source=b',
      'news.example',
      '%25D8%25A8',
    ),
    fc.string({ maxLength: 6 }).map(encodeURIComponent),
  ),
);
const query = fc.array(
  parameter.map(([name, value]) => (value === '' ? name : `${name}=${value}`)),
  { maxLength: 5 },
);
const route = fc.constantFrom(
  '',
  '#x',
  '#!/a/b/',
  '#/',
  '#!',
  '#!/a?utm_source=x',
  '#/a/?id=1&utm_source=x?c=d',
  '#/a%3Futm_source=x',
  '#/?',
  '#!?id=1',
);
const address = fc
  .tuple(host, fc.array(segment, { maxLength: 5 }), query, route)
  .map(([name, path, pairs, hash]) => `http://${name}/${path.join('/')}?${pairs.join('&')}${hash}`)
  .filter((url) => URL.canParse(url));

describe('canonicalUrl', () => {
  const pairs = twins.flatMap(({ why, canonical, urls }) => urls.map((url) => ({ why, canonical, url })));
  it.each(pairs)('gives $url its one address ($why)', ({ canonical, url }) => {
    expect(canonicalUrl(url)).toBe(canonical);
  });

  it.each(distinct)('keeps apart: $why', ({ urls }) => {
    expect(new Set(urls.map(canonicalUrl)).size).toBe(urls.length);
  });

  it.each(invalid)('refuses $url and says why', ({ url, fault }) => {
    expect(() => canonicalUrl(url)).toThrow(expect.objectContaining({ name: 'InvalidUrlError', fault }) as InvalidUrlError);
  });

  it('refuses an address that the contract has no room for', () => {
    expect(() => canonicalUrl(`https://news.example/${'ب'.repeat(400)}`)).toThrow('2048 is the most');
    expect(() => canonicalUrl(`https://news.example/${'a'.repeat(1_000_000)}`)).toThrow(InvalidUrlError);
  });

  it('has room for 2048 characters in canonical form, and reads nothing that is twice as long', () => {
    const address = (length: number) => `https://news.example/${'a'.repeat(length - 21)}`;
    expect(canonicalUrl(address(2_048))).toHaveLength(2_048);
    expect(() => canonicalUrl(address(2_049))).toThrow('The URL has 2049 characters; 2048 is the most');
    const tracked = (length: number) => `https://news.example/a?utm_term=${'x'.repeat(length - 32)}`;
    expect(canonicalUrl(tracked(4_096))).toBe('https://news.example/a');
    expect(() => canonicalUrl(tracked(4_097))).toThrow(expect.objectContaining({ fault: 'too-long' }) as InvalidUrlError);
  });

  it('shows what it refuses, and of a long one the beginning', () => {
    expect(() => canonicalUrl('news')).toThrow('"news" is no absolute URL; write it like https://news.example/article.');
    expect(() => canonicalUrl('ftp://a.example')).toThrow(
      '"ftp://a.example" has the scheme ftp:; articles have http: or https:.',
    );
    expect(() => canonicalUrl('n'.repeat(80))).toThrow(`"${'n'.repeat(80)}" is no`);
    expect(() => canonicalUrl('n'.repeat(81))).toThrow(`"${'n'.repeat(77)}…" is no`);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(address, (url) => {
        const canonical = canonicalUrl(url);
        expect(canonicalUrl(canonical)).toBe(canonical);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is spelled as the URL standard spells it', () => {
    fc.assert(
      fc.property(address, (url) => {
        const canonical = canonicalUrl(url);
        expect(new URL(canonical).href).toBe(canonical);
      }),
    );
  });

  it('does not depend on the order of parameters', () => {
    fc.assert(
      fc.property(
        query.chain((pairs) => fc.tuple(fc.constant(pairs), fc.shuffledSubarray(pairs, { minLength: pairs.length }))),
        ([a, b]) => {
          expect(canonicalUrl(`https://news.example/x?${b.join('&')}`)).toBe(
            canonicalUrl(`https://news.example/x?${a.join('&')}`),
          );
        },
      ),
    );
  });

  it('is the same for every twin of an address', () => {
    const twin = fc.constantFrom<(host: string, path: string) => string>(
      (name, path) => `http://m.${name}/${path}`,
      (name, path) => `https://www.${name}/${path}/amp/`,
      (name, path) => `https://${name}/${path}?utm_source=x&fbclid=y#top`,
      (name, path) => `https://cdn.ampproject.org/c/s/${name}/${path}`,
      (name, path) => `https://${name}//${encodeURI(path)}/index.html`,
    );
    const slug = fc.array(fc.constantFrom('خبر', 'story', '12', 'العراق-اليوم'), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(twin, slug, (toTwin, words) => {
        expect(canonicalUrl(toTwin('news.example', words.join('/')))).toBe(
          canonicalUrl(`https://news.example/${words.join('/')}`),
        );
      }),
    );
  });
});

it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('takes a parameter named %s for what it is', (name) => {
  expect(canonicalUrl(`https://news.example/a?${name}=1`)).toBe(`https://news.example/a?${name}=1`);
});

describe('withoutTracking', () => {
  it.each([
    ['https://News.example/a/?utm_source=rss&id=1#part', 'https://News.example/a/?id=1#part'],
    ['http://news.example/a?fbclid=x#/route?utm_source=y', 'http://news.example/a#/route?utm_source=y'],
    ['https://news.example/?utm_source=rss', 'https://news.example/'],
    ['https://news.example/a?b=2&a=1', 'https://news.example/a?b=2&a=1'],
    ['https://news.example/a#?utm_source=rss', 'https://news.example/a#?utm_source=rss'],
    ['city-7?utm_source=rss', 'city-7?utm_source=rss'],
    ['http://:99/?utm_source=rss', 'http://:99/?utm_source=rss'],
  ])('makes of %s %s', (address, expected) => expect(withoutTracking(address)).toBe(expected));
});
