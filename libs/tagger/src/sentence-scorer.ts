import { WordMemory } from '@naba/text';
import { labelCount } from './language';
import { MOST_PAIR_FEATURES, PairDescriber, phraseTags } from './pair-features';
import type { TaggerModel } from './tagger-model';
import { edgeFeatures, REACH, WINDOW_WIDTH, WordDescriber, type WordFeatures } from './word-features';

// Copies of imports: read in the innermost loops, where going through the modules' exports costs a third of the time.
const L = labelCount;
const width = WINDOW_WIDTH;
const reach = REACH;
const rememberedWords = 30_000;

export interface KnownWord {
  features: WordFeatures;
  /** The word's share in the scores of the tokens around it: `labelCount` sums for each place in the window. */
  shares: Int16Array;
}

/** Scores each label of each token. A word's own share is worked out once and kept, as most words come again. */
export class SentenceScorer {
  private readonly words = new WordMemory<KnownWord>(rememberedWords);
  private readonly describer: WordDescriber;
  private readonly pairs: PairDescriber;
  private readonly before: KnownWord;
  private readonly after: KnownWord;
  private readonly features = new Int32Array(MOST_PAIR_FEATURES);

  constructor(private readonly model: TaggerModel) {
    this.describer = new WordDescriber(model.language, model.lexicon);
    this.pairs = new PairDescriber(model.language);
    this.before = this.toKnown(edgeFeatures('before'));
    this.after = this.toKnown(edgeFeatures('after'));
  }

  describe(tokens: readonly string[]): KnownWord[] {
    const words: KnownWord[] = [];
    for (const token of tokens) words.push(this.words.get(token, this.describeWord));
    return words;
  }

  /** Returns `known.length * labelCount` scores. */
  score(known: readonly KnownWord[], style: number): Float32Array {
    const count = known.length;
    const features = known.map((word) => word.features);
    const phrases = phraseTags(features, this.model.lexicon);
    const sums = new Int32Array(count * L);
    for (let at = 0; at < count; at++) {
      const start = at * L;
      for (let place = 0; place < width; place++) {
        const from = at + place - reach;
        const { shares } = from < 0 ? this.before : from >= count ? this.after : known[from]!;
        const share = place * L;
        for (let label = 0; label < L; label++) sums[start + label]! += shares[share + label]!;
      }
      const found = this.pairs.describe(features, phrases, at, style, this.features);
      this.model.rows.addTo(sums, start, this.features, found);
    }
    const scores = new Float32Array(sums.length);
    for (let i = 0; i < sums.length; i++) scores[i] = sums[i]! * this.model.scale;
    return scores;
  }

  private readonly describeWord = (token: string): KnownWord => this.toKnown(this.describer.describe(token));

  private toKnown(described: WordFeatures): KnownWord {
    const shares = new Int32Array(width * L);
    for (const [place, list] of described.at.entries()) this.model.rows.addTo(shares, place * L, list, list.length);
    // The lists themselves are no longer needed; dropping them keeps the cache small.
    return { features: { ...described, at: [] }, shares: Int16Array.from(shares) };
  }
}
