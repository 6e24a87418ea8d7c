import fc from 'fast-check';
import { tokenize } from './tokenize';

const texts = (text: string): string[] => tokenize(text).map((token) => token.text);

describe('tokenize', () => {
  it.each([
    ['Iraq’s army left U.S. bases.', ['Iraq’s', 'army', 'left', 'U.S.', 'bases', '.']],
    ['Mustafa al-Kadhimi met F-16 pilots', ['Mustafa', 'al-Kadhimi', 'met', 'F-16', 'pilots']],
    ['It rose 1,200.5%, twice.', ['It', 'rose', '1,200.5', '%', ',', 'twice', '.']],
    ['the end.Next', ['the', 'end', '.', 'Next']],
    ["'quoted' word-", ["'", 'quoted', "'", 'word', '-']],
    ['مُحَمَّدٌ كتـــاب', ['مُحَمَّدٌ', 'كتـــاب']],
    ['(الناتو)، مايو/أيار', ['(', 'الناتو', ')', '،', 'مايو', '/', 'أيار']],
    ['وكالة أ.ف.ب. قالت', ['وكالة', 'أ.ف.ب.', 'قالت']],
    ['الأميركي-الصيني', ['الأميركي', '-', 'الصيني']],
    ['١٢٫٥ مليون', ['١٢٫٥', 'مليون']],
    ['نیویورک می‌رود', ['نیویورک', 'می‌رود']],
    ['👍🏽 ok', ['👍', '🏽', 'ok']],
    ['𝒳𝒴 z', ['𝒳𝒴', 'z']],
  ])('splits %j', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('tells numbers from words and the rest', () => {
    expect(tokenize('G20 met 20 times!').map((token) => token.kind)).toEqual(['word', 'word', 'number', 'word', 'other']);
  });

  it('leaves invisible direction marks out of words', () => {
    expect(tokenize('\u200fالعراق\u200e')).toMatchObject([{ text: 'العراق', start: 1, end: 7, kind: 'word' }]);
  });

  it('gives ordered, disjoint tokens that are exact slices and leave only white space between them', () => {
    const alphabet = fc.constantFrom(
      ...Array.from('aB é.-\'’1٣,/"\n\t'),
      'ع',
      'ة',
      '\u064e',
      '\u0640',
      '\u200c',
      '\u200f',
      '👍',
      '𝒳',
      '中',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(alphabet).map((parts) => parts.join('')),
        ),
        (text) => {
          let end = 0;
          for (const token of tokenize(text)) {
            expect(text.slice(end, token.start)).toMatch(/^[\s\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]*$/u);
            expect(text.slice(token.start, token.end)).toBe(token.text);
            expect(token.end).toBeGreaterThan(token.start);
            end = token.end;
          }
          expect(
            text
              .slice(end)
              .trim()
              .replace(/[\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\s]/gu, ''),
          ).toBe('');
        },
      ),
    );
  });
});
