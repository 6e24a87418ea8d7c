import { normalizeArabic, peelClitics } from '@naba/arabic';
import { tokenize } from '@naba/text';
import fc from 'fast-check';
import { NameFilter, WordReadings } from './word-readings';

function mayStart(text: string, ...names: string[]): boolean[] {
  const filter = new NameFilter(16);
  for (const name of names) filter.addName(name);
  const readings = new WordReadings(tokenize(text));
  return readings.words.map((_, index) => readings.mayStart(index, filter));
}

const letters = fc.constantFrom(...Array.from('وفبكلسياتنالحرأإىةؤ\u064e\u0651\u0640ﻻکپ٣'));
const word = fc.array(letters, { minLength: 1, maxLength: 9 }).map((all) => all.join(''));

describe('WordReadings', () => {
  it('never says no where a name starts in a reading that leaves a whole word', () => {
    fc.assert(
      fc.property(word, (written) => {
        for (const { stem, chain } of peelClitics(written)) {
          if ((chain.endsWith('ال') || chain.endsWith('لل')) && !stem.startsWith('ال')) continue;
          if (chain !== '' && !'وفبلك'.includes(normalizeArabic(written).charAt(0))) continue;
          const readings = new WordReadings([{ ...tokenize('x')[0]!, text: written }]);
          const filter = new NameFilter(16);
          filter.addName(stem);
          expect(readings.mayStart(0, filter)).toBe(true);
        }
      }),
    );
  });

  it('tells names of two words by both', () => {
    expect(mayStart('في هاواي وفي الجو', 'في هاواي')).toEqual([true, false, false, false]);
    expect(mayStart('وبكوريا الشماليّة', 'كوريا الشماليه')).toEqual([true, false]);
  });

  it('reads Latin words without a possessive ending', () => {
    expect(mayStart('Iraq’s army', 'Iraq')).toEqual([true, false]);
    expect(mayStart('Conte s army', 'Conte s')).toEqual([true, false, false]);
  });
});
