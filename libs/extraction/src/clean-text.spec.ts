import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describeWithSeed, seedText } from '../../../test/support/seed-article';
import { cleanText } from './clean-text';

const root = join(__dirname, '../../..');

describe('cleanText', () => {
  it('sets a date aside that is after the text was read', () => {
    const dateAt = (day: string) =>
      cleanText('Title of it\n\n12 May 2024\n\nThe text of it.', { fetchedAt: new Date(day) }).publishedAt;
    expect(dateAt('2024-05-12')).toBe('2024-05-12T00:00:00Z');
    expect(dateAt('2024-05-10')).toBeUndefined();
  });

  it('takes title and date from the head, and furniture away, of a copied Arabic article', () => {
    const article = cleanText(readFileSync(join(root, 'samples/ar-airport.txt'), 'utf8'));
    expect(article).toMatchObject({
      title: 'الجزائر تفتتح محطة ثانية في مطار وهران وتعيد خط روما بعد انقطاع أربع سنوات',
      publishedAt: '2024-01-31T00:00:00Z',
      publishedPrecision: 'day',
      authors: [],
    });
    expect(article.body).not.toMatch(/الخط -|Getty|المساهمون|31 كانون/);
    expect(article.body.split('\n\n')).toHaveLength(4);
    expect(article.body).toMatch(/^افتتحت الجزائر.*الأشغال\.$/s);
  });

  it('reads an English dateline with its time and a byline', () => {
    const article = cleanText(
      'Rain at last\nBy Amal Haddad and Tom Reed\n5 May 2024, 09:30 GMT\n\nIt rained in Amman on Sunday.\n\nPeople danced.',
    );
    expect(article).toEqual({
      title: 'Rain at last',
      body: 'It rained in Amman on Sunday.\n\nPeople danced.',
      authors: ['Amal Haddad', 'Tom Reed'],
      publishedAt: '2024-05-05T09:30:00Z',
      publishedPrecision: 'instant',
    });
  });

  it('reads an Arabic byline', () => {
    expect(cleanText('عنوان\nبقلم سلمى درويش\n\nنص الخبر كاملا.').authors).toEqual(['سلمى درويش']);
  });

  it('leaves a date inside the prose where it is', () => {
    const body =
      'On 5 May 2024 the bridge was closed, and it has not been opened again since, which is why so many people in the old town now go to work by boat and come home late.';
    expect(cleanText(`Bridge\n\n${body}`)).toEqual({ title: 'Bridge', body, authors: [] });
  });

  it('joins lines that were wrapped at a width', () => {
    const wrapped =
      'This paragraph was written in a mail program that breaks every\nline after some seventy characters, as it was usual for a long\ntime.';
    expect(cleanText(`Title\n\n${wrapped}\n\nNext.`).body).toBe(`${wrapped.replaceAll('\n', ' ')}\n\nNext.`);
  });

  it.each([
    ['نور الياسري – عدن', ['نور الياسري']],
    ['كتبت سلمى درويش ونور الياسري', ['سلمى درويش', 'نور الياسري']],
  ])('reads the byline %j below the title', (line, authors) => {
    const prose = 'وصلت أمس أول سفينة إلى الميناء القديم بعد أن أعيد بناء رصيفه الغربي.';
    expect(cleanText(`فتح الميناء\n${line}\n${prose}`)).toMatchObject({ body: prose, authors });
  });

  it('lends a title to a text that starts with a long paragraph', () => {
    const text = `The first sentence is short. ${'And then it goes on without any line break. '.repeat(12)}`.trim();
    expect(cleanText(text)).toEqual({ title: 'The first sentence is short.', body: text, authors: [] });
  });

  it('takes any text', () => {
    expect(cleanText('')).toEqual({ title: '', body: '', authors: [] });
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'ب', '\n', '\r', ' ', '.', '+ الخط -', '5 May 2024', '\u2028'), maxLength: 60 }),
        (text) => {
          const { title, body } = cleanText(text);
          expect(title).not.toMatch(/[\r\n]/);
          expect(body).not.toMatch(/\n{3}|^\s|\s$|\r/);
        },
      ),
    );
  });
});

describeWithSeed('cleanText of the seed article', () => {
  it('takes title and date from the head, and furniture away', () => {
    const article = cleanText(seedText);
    expect(article).toMatchObject({
      title: seedText.split('\n')[0],
      publishedAt: '2021-12-23T00:00:00Z',
      publishedPrecision: 'day',
    });
    expect(article.body).not.toMatch(/\+ الخط -|Getty|المساهمون|^23 ديسمبر/);
    expect(article.body.split('\n\n')).toHaveLength(13);
    for (const paragraph of article.body.split('\n\n')) expect(seedText).toContain(paragraph);
  });
});
