import {
  formatBytes,
  formatDate,
  formatDuration,
  formatPlural,
  formatPublished,
  nameIn,
  nameOfLanguage,
  nameOfZone,
} from './format';
import { words } from './words';

describe('the words of the interface', () => {
  it.each([
    [1, 'مقال واحد'],
    [2, 'مقالان'],
    [3, '3 مقالات'],
    [11, '11 مقالًا'],
    [100, '100 مقال'],
  ])('counts %i articles in Arabic', (count, text) => {
    expect(formatPlural(words.ar.articles, count, 'ar')).toBe(text);
  });

  it('counts in English', () => {
    expect([1, 2, 1_000].map((count) => formatPlural(words.en.articles, count, 'en'))).toEqual([
      '1 article',
      '2 articles',
      '1,000 articles',
    ]);
  });
});

describe('formatDate', () => {
  it('shows no more than is known', () => {
    const shown = (['day', 'month', 'year'] as const).map((precision) => formatDate('2021-12-01T00:00:00Z', precision, 'en'));
    expect(shown).toEqual(['1 December 2021', 'December 2021', '2021']);
  });

  it('writes Arabic in the calendar of the newspapers', () => {
    expect(formatDate('2021-12-23T00:00:00Z', 'day', 'ar')).toContain('ديسمبر');
  });
});

describe('nameOfZone', () => {
  it("calls the reader's time by a name in the language of the interface", () => {
    expect(nameOfZone('en')).toMatch(/^[\p{Lu}][\p{L} .+\-\d:]+$/u);
    expect(nameOfZone('ar')).toMatch(/\p{Script=Arabic}/u);
  });
});

describe('formatPublished', () => {
  it('shows the day at the publisher, wherever the reader is', () => {
    const article = {
      publishedAt: '2021-12-23T22:30:00Z',
      publishedPrecision: 'instant',
      publishedLocalDate: '2021-12-24',
    } as const;
    expect(formatPublished(article, 'en')).toBe('24 December 2021');
    expect(formatPublished({ ...article, publishedPrecision: 'month' }, 'en')).toBe('December 2021');
    expect(formatPublished({}, 'en')).toBeUndefined();
  });
});

describe('formatDuration and formatBytes', () => {
  it.each([
    [0.25, '250 milliseconds'],
    [1, '1 second'],
    [90, '1.5 minutes'],
    [5_400, '1.5 hours'],
    [200_000, '2.3 days'],
  ])('shows %d seconds in the largest unit', (seconds, text) => {
    expect(formatDuration(seconds, 'en')).toBe(text);
  });

  it('shows bytes in the unit of their size', () => {
    expect([12_000, 3_400_000, 2_500_000_000].map((bytes) => formatBytes(bytes, 'en'))).toEqual([
      '12 kilobytes',
      '3.4 megabytes',
      '2.5 gigabytes',
    ]);
  });
});

describe('names', () => {
  it('takes the other language where one is missing, and the id where both are', () => {
    expect(nameIn({ en: 'Iraq', ar: 'العراق' }, 'ar', 'wd:Q796')).toBe('العراق');
    expect(nameIn({ en: 'Iraq' }, 'ar', 'wd:Q796')).toBe('Iraq');
    expect(nameIn(undefined, 'ar', 'wd:Q796')).toBe('wd:Q796');
  });

  it('shows what is no language code as it stands', () => {
    expect([nameOfLanguage('ar', 'en'), nameOfLanguage('x y', 'en'), nameOfLanguage('und', 'en')]).toEqual([
      'Arabic',
      'x y',
      '—',
    ]);
  });
});
