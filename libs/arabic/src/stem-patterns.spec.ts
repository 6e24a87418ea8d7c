import fc from 'fast-check';
import { arabicStemPatterns } from './stem-patterns';
import { arabicStems } from './stems-like-clitics';

/** What `pattern_capture` emits for one word: every group of every pattern, or the word where no pattern matches. */
function stemsOf(word: string): string[] {
  const groups: (string | undefined)[] = arabicStemPatterns.flatMap((pattern) => new RegExp(pattern).exec(word)?.slice(1) ?? []);
  const found = [...new Set(groups.filter((group) => group !== undefined))];
  return found.length > 0 ? found : [word];
}

describe('arabicStems', () => {
  it('are written as the analysis writes them, each once', () => {
    expect(arabicStems.filter((stem) => !/^[\u0621\u0624\u0626-\u0628\u062a-\u063a\u0641-\u0648\u064a]{2,}$/.test(stem))).toEqual(
      [],
    );
    expect(new Set(arabicStems).size).toBe(arabicStems.length);
  });

  it('stay whole, alone and behind a conjunction or an article', () => {
    const cut = (prefix: string): string[] => arabicStems.filter((stem) => stemsOf(prefix + stem).join() !== stem);
    expect(cut('')).toEqual([]);
    expect(cut('و')).toEqual([]);
    expect(cut('وبال').filter((stem) => !stem.startsWith('ال'))).toEqual([]);
  });
});

describe('arabicStemPatterns', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءئؤ'.split('')),
    minLength: 1,
    maxLength: 12,
  });

  it('give every Arabic word one or two stems that are part of it', () => {
    fc.assert(
      fc.property(letters, (word) => {
        const stems = stemsOf(word);
        expect(stems.length).toBeLessThanOrEqual(2);
        for (const stem of stems) {
          expect(word).toContain(stem);
          expect(stem.length).toBeGreaterThanOrEqual(Math.min(2, word.length));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('leave words of other scripts alone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9а-яあ-ん]+$/), (word) => {
        expect(stemsOf(word)).toEqual([word]);
      }),
    );
  });

  it('take the article off whatever stands before it', () => {
    fc.assert(
      fc.property(
        letters.filter((word) => word.length >= 4 && !/^[اولبكف]/.test(word)),
        (word) => {
          for (const prefix of ['ال', 'وال', 'بال', 'كال', 'فال', 'وبال'])
            expect(stemsOf(prefix + word)).toContain(stemsOf(word)[0]);
        },
      ),
    );
  });
});
