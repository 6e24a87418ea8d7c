import fc from 'fast-check';
import { hashText } from '../lexicon/hashing';
import { HashTable } from '../lexicon/hash-table';
import { Lexicon, listTagBit } from '../lexicon/lexicon';
import { emptyLexicon } from '../model/tiny-model.fixture';
import { edgeFeatures, reach, windowWidth, WordDescriber } from './word-features';
import { wordShape } from '../words/word-shape';

describe('wordShape', () => {
  it.each([
    ['Paris', false, 'Xx'],
    ['McDonald', true, 'XxXxxxxx'],
    ['U.S.', false, 'X.X.'],
    ['F-16', false, 'X-0'],
    ['بغداد', false, 'a'],
  ])('of %s (full: %s) is %s', (word, full, expected) => {
    expect(wordShape(word, full)).toBe(expected);
  });
});

describe('WordDescriber', () => {
  const words = fc.string({ unit: fc.constantFrom(...Array.from('abYZ0.-عالوم')), minLength: 1 });

  it('gives the same word other features at each place of the window', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('ar' as const, 'en' as const), (word, language) => {
        const { at } = new WordDescriber(language, emptyLexicon).describe(word);
        expect(at).toHaveLength(windowWidth);
        const byPlace = at.map((list) => new Set(list));
        const all = new Set(byPlace.flatMap((set) => [...set]));
        expect(all.size).toBe(byPlace.reduce((sum, set) => sum + set.size, 0));
      }),
    );
  });

  it('lets spelling variants of an Arabic word share the features of its folded form', () => {
    const describer = new WordDescriber('ar', emptyLexicon);
    const [one, other] = [describer.describe('إيطاليا'), describer.describe('ايطاليا')];
    expect(one.normal).toBe(other.normal);
    const shared = [...one.at[reach]!].filter((feature) => other.at[reach]!.includes(feature));
    expect(shared).toHaveLength(one.at[reach]!.length - 1);
  });

  it('knows a listed name behind clitics and with its article', () => {
    const lexicon = new Lexicon(
      HashTable.of([[hashText('العراق'), listTagBit('country')]]),
      emptyLexicon.clusters,
      new Uint16Array(0),
      0,
    );
    const describer = new WordDescriber('ar', lexicon);
    const plain = new WordDescriber('ar', emptyLexicon);
    for (const word of ['العراق', 'والعراق', 'للعراق']) {
      expect(describer.describe(word).at[reach]).not.toEqual(plain.describe(word).at[reach]);
    }
    expect(describer.describe('عراقة').at[reach]).toEqual(plain.describe('عراقة').at[reach]);
  });
});

describe('edgeFeatures', () => {
  it('tells the edges of a sentence from each other', () => {
    expect(edgeFeatures('before').normal).not.toBe(edgeFeatures('after').normal);
  });
});
