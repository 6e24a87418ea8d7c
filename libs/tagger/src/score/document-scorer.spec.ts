import fc from 'fast-check';
import { DocumentScorer } from './document-scorer';
import { FeatureList } from '../features/feature-list';
import { FeatureRows } from '../model/feature-rows';
import { labelCount, taggerLanguages } from '../language';
import { HashTable } from '../lexicon/hash-table';
import { hashText } from '../lexicon/hashing';
import { Lexicon, listTagBit, phraseGoesOn, phraseHash } from '../lexicon/lexicon';
import { markPhrases, PairDescriber } from '../features/pair-features';
import { tinyModel } from '../model/tiny-model.fixture';
import { sentenceColumns } from '../features/word-columns';
import { edgeFeatures, reach, windowWidth, WordDescriber } from '../features/word-features';

const vocabulary = ['New', 'York', 'Sam', 'وقال', 'العراق', 'U.S.', 'B-52', '7', 'a-b-c'];
const lexicon = new Lexicon(
  HashTable.of([
    [hashText('new'), phraseGoesOn],
    [phraseHash(['new', 'york']), listTagBit('city')],
    [hashText('العراق'), listTagBit('country')],
  ]),
  HashTable.of([
    [hashText('Sam'), 1],
    [hashText('7'), 2],
    [hashText('وقال'), 3],
  ]),
  Uint16Array.of(1, 1, 1, 2, 2, 3),
  2,
);
/** Every row is there, with weights that tell it from the others. */
const rows = new FeatureRows(
  new Uint32Array(2 ** 11).fill(-1),
  Int8Array.from({ length: 2 ** 16 * labelCount }, (_, index) => (index * 7919) % 127),
);

describe('DocumentScorer', () => {
  const sentence = fc.array(fc.constantFrom(...vocabulary), { maxLength: 9 });

  it.each(taggerLanguages)('adds up the weights of just the features that training learns (%s)', (language) => {
    const scorer = new DocumentScorer({ ...tinyModel({}), language, lexicon, rows, scale: 1 });
    const describer = new WordDescriber(language, lexicon);
    const pairs = new PairDescriber(language);
    fc.assert(
      fc.property(fc.array(sentence), fc.constantFrom(0, 1), (sentences, style) => {
        const places = scorer.read(sentences);
        for (const [index, place] of places.entries()) {
          scorer.score(place, style);
          const words = sentences[index]!.map((word) => describer.describe(word));
          const { columns, place: alone } = sentenceColumns(words);
          const phrases = new Int32Array(alone.end + reach);
          markPhrases(columns, alone, lexicon, phrases);
          const sums = new Int32Array(words.length * labelCount);
          for (let at = 0; at < words.length; at++) {
            const list = new FeatureList();
            pairs.describe(columns, phrases, alone.first + at, style, { rare: list, common: list, clusters: list });
            for (let window = 0; window < windowWidth; window++) {
              const from = at + window - reach;
              const word = words[from] ?? edgeFeatures(from < 0 ? 'before' : 'after');
              for (const feature of word.at[window]!) list.add(feature);
            }
            rows.addTo(sums, at * labelCount, list.features, list.count);
          }
          expect([...scorer.scores.subarray(place.first * labelCount, place.end * labelCount)]).toEqual([...sums]);
        }
      }),
    );
  });
});
