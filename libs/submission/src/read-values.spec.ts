import { articleLimits } from '@naba/contracts';
import { readLanguage, readPublished, readWebUrl } from './read-values';
import type { SubmissionFault } from './submission.fault';

const now = new Date('2024-05-12T12:00:00Z');

function reading<T>(read: (errors: SubmissionFault[]) => T): [value: T, faults: string[]] {
  const errors: SubmissionFault[] = [];
  const value = read(errors);
  return [value, errors.map(({ pointer, detail }) => `${pointer} ${detail}`)];
}

describe('readPublished', () => {
  const at = (publishedAt: string | undefined, publishedLocalDate?: string) =>
    reading((errors) => readPublished({ publishedAt, publishedLocalDate }, now, errors, () => undefined));

  it('says nothing where nothing is said', () => {
    expect(at(undefined)).toEqual([undefined, []]);
    expect(at(undefined, '2021-12-23')).toEqual([undefined, []]);
  });

  it.each([
    ['2021-12-23T10:00:00Z', '2021-12-24'],
    ['2021-12-23T00:00:00Z', '2021-12-23'],
    ['2021-12-24T13:59:59Z', '2021-12-23'],
  ])('takes %s for a moment of %s at some place on Earth', (instant, day) => {
    expect(at(instant, day)).toEqual([{ publishedAt: instant, publishedPrecision: 'instant', publishedLocalDate: day }, []]);
  });

  it.each([
    ['2021-12-23T09:59:59Z', '2021-12-24'],
    ['2021-12-24T14:00:00Z', '2021-12-23'],
  ])('knows that %s is a moment of %s nowhere', (instant, day) => {
    expect(at(instant, day)[1]).toEqual(['/publishedLocalDate is the day of publishedAt nowhere on Earth']);
  });

  it.each([
    '2021-05-12T25:00:00Z',
    '2021-05-12T10:60:00Z',
    '2021-05-12 25:00',
    '12 May 2021 25:61',
    '12 مايو 2021 25:30',
    '2021-05-12T10:00:75Z',
  ])('refuses %s, which has a time that no clock shows', (text) => {
    expect(at(text)).toEqual([undefined, [expect.stringMatching(/^\/publishedAt has a time of day that no clock shows/)]]);
  });

  it.each([
    '2021-05-12T10:00:00+99:00',
    '2021-05-12T10:00:00+15:00',
    '2021-05-12T10:00:00-05:75',
    'Wed, 12 May 2021 10:00:00 +9900',
  ])('refuses %s, which has an offset that no zone has', (text) => {
    expect(at(text)).toEqual([undefined, [expect.stringMatching(/^\/publishedAt has an offset from UTC that no zone has/)]]);
  });

  it.each([
    ['2021-05-12T24:00:00Z', '2021-05-13T00:00:00Z'],
    ['2021-06-30T23:59:60Z', '2021-06-30T23:59:59Z'],
    ['2021-05-12T10:00:00+14:00', '2021-05-11T20:00:00Z'],
    ['10:00 GMT 12-05-1985', '1985-05-12T10:00:00Z'],
    ['1442-09-01', '2021-04-13T00:00:00Z'],
    ['01/09/1442', '2021-04-13T00:00:00Z'],
    ['1 رمضان 1442', '2021-04-13T00:00:00Z'],
  ])('reads %s as %s', (text, instant) => {
    expect(at(text)).toMatchObject([{ publishedAt: instant }, []]);
  });

  it('tells what cannot be read from what cannot be believed, and when it was', () => {
    expect(at('soon')).toEqual([undefined, [expect.stringMatching(/^\/publishedAt is not a date .* write it like 2021-12-23/)]]);
    expect(at('2031-01-01')).toEqual([
      undefined,
      [expect.stringMatching(/^\/publishedAt cannot be believed at 2024-05-12T12:00:00\.000Z: nothing is published later/)],
    ]);
  });
});

describe('readLanguage', () => {
  const of = (text: string | undefined) => reading((errors) => readLanguage(text, errors));

  it.each([
    ['AR', 'ar'],
    [' en_us ', 'en-US'],
    ['zh_hant_tw', 'zh-Hant-TW'],
    ['iw', 'he'],
  ])('reads %j as the tag %s', (text, tag) => {
    expect(of(text)).toEqual([tag, []]);
  });

  it.each(['', 'Arabic, English', 'a', 'en-', '--'])('refuses %j, and says how to write it', (text) => {
    expect(of(text)).toEqual([undefined, ['/language is not a BCP 47 tag; write it like ar, en or ckb, or leave it out']]);
  });

  it('says nothing where nothing is said', () => {
    expect(of(undefined)).toEqual([undefined, []]);
  });
});

describe('readWebUrl', () => {
  const of = (text: string | undefined) => reading((errors) => readWebUrl(text, '/imageUrl', errors));

  it('gives an address as a URI, without the space around it', () => {
    expect(of(' HTTPS://News.example/صورة.jpg\n')).toEqual(['https://news.example/%D8%B5%D9%88%D8%B1%D8%A9.jpg', []]);
    expect(of(undefined)).toEqual([undefined, []]);
  });

  it.each([
    '',
    'a.jpg',
    '//news.example/a.jpg',
    'ftp://news.example/a.jpg',
    'data:image/png;base64,AA',
    'see https://a.example',
    'https://',
  ])('refuses %j', (text) => {
    expect(of(text)).toEqual([undefined, ['/imageUrl is not an absolute http or https URL']]);
  });

  it('refuses what is too long only once it is a URI, and says how long it is', () => {
    const address = (length: number) => `https://news.example/${'a'.repeat(length - 21)}`;
    expect(of(address(articleLimits.url))[1]).toEqual([]);
    expect(of(`${address(articleLimits.url - 1)}ب`)[1]).toEqual([
      `/imageUrl has ${articleLimits.url + 5} characters as a URI; ${articleLimits.url} are the most`,
    ]);
  });
});
