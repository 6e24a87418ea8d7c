import { mixHashes } from './hashing';
import type { TaggerLanguage } from './language';
import { LIST_TAGS_MASK, phraseLength, type Lexicon } from './lexicon';
import type { WordFeatures } from './word-features';
import { edgeFeatures } from './word-features';

/** Room that `PairDescriber.describe` needs at most. */
export const MOST_PAIR_FEATURES = 80;
/** The first features of a list name the very word; training hides them together with the word's own. */
export const LEXICAL_PAIRS = 2;

const before = edgeFeatures('before');
const after = edgeFeatures('after');
const insidePhrase = 16;

/** List tags of phrases by token: low 16 bits for the first word of a phrase, high bits for the others. */
export function phraseTags(words: readonly WordFeatures[], lexicon: Lexicon): Int32Array {
  const count = words.length;
  const tags = new Int32Array(count);
  const hashes = new Int32Array(count);
  for (let at = 0; at < count; at++) hashes[at] = words[at]!.normal;
  for (let start = 0; start < count; start++) {
    const word = words[start]!;
    let found = lexicon.longestPhrase(word.normal, hashes, start, count);
    if (found === 0 && word.peeled !== word.normal) found = lexicon.longestPhrase(word.peeled, hashes, start, count);
    if (found === 0) continue;
    const phrase = found & LIST_TAGS_MASK;
    tags[start]! |= phrase;
    for (let i = start + 1; i < start + phraseLength(found); i++) tags[i]! |= phrase << insidePhrase;
  }
  return tags;
}

/** Features that join neighbouring words, which `WordDescriber` cannot know. */
export class PairDescriber {
  constructor(private readonly language: TaggerLanguage) {}

  /** Writes the features of token `at` into `out` and returns their number. `style` 0 adds none of a style. */
  describe(words: readonly WordFeatures[], phrases: Int32Array, at: number, style: number, out: Int32Array): number {
    const word = words[at]!;
    const left = words[at - 1] ?? before;
    const left2 = words[at - 2] ?? before;
    const right = words[at + 1] ?? after;
    const right2 = words[at + 2] ?? after;
    let count = 0;
    out[count++] = join(1001, left.normal, word.normal);
    out[count++] = join(1002, word.normal, right.normal);
    out[count++] = join(1003, left2.normal, left.normal);
    out[count++] = join(1004, right.normal, right2.normal);
    out[count++] = join(1005, join(0, left.shape, word.shape), right.shape);
    out[count++] = join(1006, left.cluster, word.cluster);
    out[count++] = join(1007, word.cluster, right.cluster);
    out[count++] = join(1008, left.cluster, right.cluster);
    out[count++] = join(1009, left2.cluster, left.cluster);
    out[count++] = join(1010, right.cluster, right2.cluster);
    out[count++] = join(1011, left.stem, word.shape);
    out[count++] = join(1012, left.stem, word.cluster);
    if (this.language === 'ar') {
      out[count++] = join(1013, word.clitics, right.clitics);
      out[count++] = join(1014, left.stem, right.stem);
    } else {
      out[count++] = join(1015, word.shape, left === before ? 1 : 0);
      out[count++] = join(1016, join(0, left2.shape, left.shape), word.shape);
    }
    if (style > 0) {
      out[count++] = join(1030, style, 0);
      out[count++] = join(1031, style, word.normal);
      out[count++] = join(1032, style, left.normal);
      out[count++] = join(1033, style, right.normal);
      out[count++] = join(1034, style, word.cluster);
      out[count++] = join(1035, style, word.shape);
      out[count++] = join(1036, style, left.cluster);
      out[count++] = join(1037, style, right.cluster);
      out[count++] = join(1038, style, left2.normal);
      out[count++] = join(1039, join(style, left.normal, word.shape), right.shape);
    }
    for (let offset = -1; offset <= 1; offset++) {
      const tags = phrases[at + offset];
      if (!tags) continue;
      for (let bit = 0; bit < 32 && count < out.length; bit++) {
        if ((tags >>> bit) & 1) out[count++] = join(1020 + offset, bit, 0);
      }
    }
    return count;
  }
}

function join(template: number, left: number, right: number): number {
  return mixHashes(mixHashes(template, left), right);
}
