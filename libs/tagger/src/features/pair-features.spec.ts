import { FeatureList } from './feature-list';
import { HashTable } from '../lexicon/hash-table';
import { Lexicon, listTagBit, phraseGoesOn, phraseHash } from '../lexicon/lexicon';
import { markPhrases, PairDescriber } from './pair-features';
import { emptyLexicon } from '../model/tiny-model.fixture';
import { sentenceColumns } from './word-columns';
import { WordDescriber } from './word-features';

describe('markPhrases', () => {
  const words = ['new', 'york', 'city'];
  const names = HashTable.of([
    [phraseHash(words.slice(0, 1)), phraseGoesOn],
    [phraseHash(words.slice(0, 2)), phraseGoesOn | listTagBit('city')],
    [phraseHash(words), listTagBit('region')],
  ]);
  const lexicon = new Lexicon(names, emptyLexicon.clusters, new Uint16Array(0), 0);
  const describer = new WordDescriber('en', lexicon);
  const tagsOf = (text: string): number[] => {
    const { columns, place } = sentenceColumns(text.split(' ').map((word) => describer.describe(word)));
    const tags = new Int32Array(place.end + 1).fill(-1);
    markPhrases(columns, place, lexicon, tags);
    expect([tags[place.first - 1], tags[place.end]]).toEqual([0, 0]);
    return [...tags.subarray(place.first, place.end)];
  };

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
  const describer = new WordDescriber('ar', emptyLexicon);
  const { columns, place } = sentenceColumns(['قال', 'الكاظمي', 'إن'].map((word) => describer.describe(word)));
  const pairs = new PairDescriber('ar');
  const describeMiddle = (tags: number, style: number): Int32Array => {
    const list = new FeatureList();
    const phrases = new Int32Array(place.end + 1).fill(tags);
    pairs.describe(columns, phrases, place.first + 1, style, { rare: list, common: list, clusters: list });
    return list.toArray();
  };

  it('adds features for a style, and a feature for each tag of the phrases around', () => {
    const plain = describeMiddle(0, 0).length;
    expect(describeMiddle(0, 1).length).toBeGreaterThan(plain);
    expect(describeMiddle(-1, 0)).toHaveLength(plain + 3 * 32);
  });
});
