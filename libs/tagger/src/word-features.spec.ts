import fc from 'fast-check';
import { hashText } from './hashing';
import { HashTable } from './hash-table';
import { Lexicon, listTagBit, PHRASE_GOES_ON, phraseHash } from './lexicon';
import { PairDescriber, MOST_PAIR_FEATURES, phraseTags } from './pair-features';
import { emptyLexicon } from './tiny-model.fixture';
import { edgeFeatures, REACH, WINDOW_WIDTH, WordDescriber, wordShape } from './word-features';

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
        expect(at).toHaveLength(WINDOW_WIDTH);
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
    const shared = [...one.at[REACH]!].filter((feature) => other.at[REACH]!.includes(feature));
    expect(shared).toHaveLength(one.at[REACH]!.length - 1);
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
      expect(describer.describe(word).at[REACH]).not.toEqual(plain.describe(word).at[REACH]);
    }
    expect(describer.describe('عراقة').at[REACH]).toEqual(plain.describe('عراقة').at[REACH]);
  });
});

describe('phraseTags', () => {
  const words = ['new', 'york', 'city'];
  const names = HashTable.of([
    [phraseHash(words.slice(0, 1)), PHRASE_GOES_ON],
    [phraseHash(words.slice(0, 2)), PHRASE_GOES_ON | listTagBit('city')],
    [phraseHash(words), listTagBit('region')],
  ]);
  const lexicon = new Lexicon(names, emptyLexicon.clusters, new Uint16Array(0), 0);
  const describer = new WordDescriber('en', lexicon);
  const tagsOf = (text: string): number[] => [
    ...phraseTags(
      text.split(' ').map((word) => describer.describe(word)),
      lexicon,
    ),
  ];

  it('marks the longest listed phrase: its first word and the others', () => {
    const inside = (bit: number): number => bit << 16;
    expect(tagsOf('in New York now')).toEqual([0, listTagBit('city'), inside(listTagBit('city')), 0]);
    const region = listTagBit('region');
    expect(tagsOf('New York City')).toEqual([region, inside(region), inside(region)]);
  });

  it('marks nothing when only a beginning of a phrase is there', () => {
    expect(tagsOf('New ideas in York')).toEqual([0, 0, 0, 0]);
  });
});

describe('PairDescriber', () => {
  it('never writes past its room and adds features for a style', () => {
    const describer = new WordDescriber('ar', emptyLexicon);
    const words = ['قال', 'الكاظمي', 'إن'].map((word) => describer.describe(word));
    const pairs = new PairDescriber('ar');
    const out = new Int32Array(MOST_PAIR_FEATURES);
    const everyTag = Int32Array.of(-1, -1, -1);
    expect(pairs.describe(words, everyTag, 1, 1, out)).toBeLessThanOrEqual(MOST_PAIR_FEATURES);
    const none = new Int32Array(3);
    expect(pairs.describe(words, none, 1, 1, out)).toBeGreaterThan(pairs.describe(words, none, 1, 0, out));
  });

  it('tells the edges of a sentence from each other', () => {
    expect(edgeFeatures('before').normal).not.toBe(edgeFeatures('after').normal);
  });
});
