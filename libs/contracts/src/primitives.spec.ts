import fc from 'fast-check';
import { articleId, instant, languageCode, maxAddressLength, revision, toUri, webAddress } from './index';

/** RFC 3986: what a URI is written with, and percent signs only where they begin an escape. */
const uri = /^[a-z]+:\/\/(?:[\w\-.~:/?@!$&'()*+,;=[\]]|%[0-9a-f]{2})*(?:#(?:[\w\-.~:/?@!$&'()*+,;=]|%[0-9a-f]{2})*)?$/i;

const part = fc.string({
  unit: fc.constantFrom(...Array.from('aZ09-._~/?&=+%[]{}|^`"<>\\ #ب中é'), '%D8', '%zz', '😀'),
  maxLength: 20,
});
const address = part.map((text) => `https://news.example/${text}`);

describe('toUri', () => {
  it.each([
    [
      'https://news.example/اقتصاد?q=[a]|b#{x}',
      'https://news.example/%D8%A7%D9%82%D8%AA%D8%B5%D8%A7%D8%AF?q=%5Ba%5D%7Cb#%7Bx%7D',
    ],
    ['https://أخبار.example/', 'https://xn--igbicxr.example/'],
    ['https://user:secret@news.example/a', 'https://news.example/a'],
    ['https://news.example/100%', 'https://news.example/100%25'],
    ['https://news.example/%D8%A7', 'https://news.example/%D8%A7'],
    ['https://[2001:db8::1]:8443/a', 'https://[2001:db8::1]:8443/a'],
    ['https://news.example/a#b#c', 'https://news.example/a#b%23c'],
    ['mailto:desk@news.example', 'mailto:desk@news.example'],
  ])('writes %s as %s', (given, written) => {
    expect(toUri(given)).toBe(written);
  });

  it('writes any address as RFC 3986 has it, and changes nothing the second time', () => {
    fc.assert(
      fc.property(address, (given) => {
        const written = toUri(given);
        expect(written).toMatch(uri);
        expect(toUri(written)).toBe(written);
      }),
    );
  });

  it('leads servers to the same path and query', () => {
    const decoded = (text: string) => new URL(text).searchParams.toString();
    fc.assert(
      fc.property(address, (given) => {
        fc.pre(!given.includes('%'));
        expect(decoded(toUri(given))).toBe(decoded(given));
        expect(decodeURI(new URL(toUri(given)).pathname)).toBe(decodeURI(new URL(given).pathname));
      }),
    );
  });

  it('refuses what is no address', () => {
    expect(() => toUri('news')).toThrow('Invalid URL');
  });
});

describe('webAddress', () => {
  it('reads letters of older events as the URI of the same address', () => {
    expect(webAddress.parse('https://news.example/ب')).toBe('https://news.example/%D8%A8');
  });

  it('keeps an older address that has no room as a URI, and refuses one that has none at all', () => {
    const long = `https://news.example/${'ب'.repeat(1_000)}`;
    expect(webAddress.parse(long)).toBe(long);
    expect(webAddress.safeParse(`https://news.example/${'a'.repeat(maxAddressLength)}`).success).toBe(false);
  });
});

describe.each([
  ['articleId', articleId, ['a'.repeat(32), '0'.repeat(32)], ['a'.repeat(31), 'a'.repeat(33), 'A'.repeat(32), 'g'.repeat(32)]],
  ['revision', revision, [1, 1_700_000_000_000], [0, -1, 1.5, Number.NaN, 2 ** 53]],
  [
    'instant',
    instant,
    ['2021-12-23T00:00:00Z', '2021-12-23T00:00:00.123Z'],
    ['2021-12-23', '2021-12-23T03:00:00+03:00', '2021-02-30T00:00:00Z'],
  ],
  ['languageCode', languageCode, ['ar', 'ckb', 'zh-Hant-TW', 'und'], ['', 'a', 'AR', 'en_US', 'en-', 'arabic', 'zh-H']],
] as const)('%s', (_, schema, good, bad) => {
  it.each(good.map((value) => [value]))('takes %j', (value) => expect(schema.safeParse(value).success).toBe(true));
  it.each(bad.map((value) => [value]))('refuses %j', (value) => expect(schema.safeParse(value).success).toBe(false));
});
