import fc from 'fast-check';
import { findCorrections } from './find-corrections';

const kindsIn = (body: string): string[] => findCorrections({ title: 'Harbour', body }).map(({ kind }) => kind);

describe('findCorrections', () => {
  it('finds the label of a title, and one notice in each paragraph', () => {
    const body =
      'تصحيح: الاسم الصحيح هو سمير.\n\nافتتح الجسر.\n\nCorrection: The bridge is in Basra. An earlier version of this article was wrong.';
    const found = findCorrections({ title: 'Correction: Harbour story', body });
    expect(found.map(({ field, text }) => [field, text.slice(0, 10)])).toEqual([
      ['title', 'Correction'],
      ['body', 'تصحيح: الا'],
      ['body', 'Correction'],
    ]);
  });

  it('gives the sentence of a long paragraph', () => {
    const long = 'The harbour opened again after the storm. '.repeat(20);
    const notice = 'An earlier version of this article misstated the day.';
    expect(findCorrections({ title: 'x', body: `${long}${notice} ${long}` }).map(({ text }) => text)).toEqual([notice]);
  });

  it.each([
    ['a notice that somebody is quoted with', 'He read aloud: "An earlier version of this article misstated the day."'],
    ['a notice that somebody is quoted with, in Arabic', 'وقرأ: «تم تصحيح هذا الخبر» ثم خرج.'],
    ['a substance that is withdrawn', 'تم سحب هذه المادة من الأسواق.'],
    ['an article of a law', 'تم تعديل هذه المادة لتصحيح أوضاع العاملين.'],
    ['a thing on sale', 'This item was withdrawn from sale.'],
    ['a report of others', 'An earlier version of the report said that 14 ships had sunk.'],
    ['a first edition', 'An earlier version of this essay was published in May.'],
  ])('passes over %s', (_, text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  it('reads Arabic with vowel signs and any alef', () => {
    expect(kindsIn('وَرَدَ خطأٌ في هذا المقال، ونعتذر.')).toEqual(['correction']);
    expect(kindsIn('ورد خطا في هذا المقال، ونعتذر.')).toEqual(['correction']);
  });

  it('gives exactly the text between its offsets, whatever stands around it', () => {
    const piece = fc.constantFrom(
      'Correction: x',
      'تصويب: س',
      'This story has been retracted.',
      ' ',
      '\n',
      '"',
      'a. ',
      'خبر ',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const article = { title: pieces.slice(0, 3).join(''), body: pieces.join('') };
        for (const { field, start, end, text } of findCorrections(article)) {
          expect(article[field].slice(start, end)).toBe(text);
          expect(text).toBe(text.trim());
          expect(text).not.toBe('');
        }
      }),
    );
  });
});
