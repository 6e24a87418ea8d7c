import type { FeatureList } from './feature-list';
import { mixHashes } from '../lexicon/hashing';
import type { TaggerLanguage } from '../language';
import { listTagsMask, phraseLength } from '../lexicon/lexicon';
import type { Lexicon } from '../lexicon/lexicon';
import type { PlacedSentence, WordColumns } from './word-columns';
import { edgeClitics } from './word-features';

/** The first features of a list name the very word; training hides them together with the word's own. */
export const lexicalPairs = 2;

const insidePhrase = 16;

/**
 * Writes, by place, the list tags of the phrases of a sentence: low 16 bits for the first word of a phrase, high bits for the
 * others. Nothing is at its edges.
 */
export function markPhrases(words: WordColumns, { first, end }: PlacedSentence, lexicon: Lexicon, tags: Int32Array): void {
  const { normal, peeled, phraseStarts } = words;
  tags.fill(0, first - 1, end + 1);
  for (let start = first; start < end; start++) {
    const starts = phraseStarts[start]!;
    if (starts === 0) continue;
    let found = starts & 1 ? lexicon.longestPhrase(normal[start]!, normal, start, end) : 0;
    if (found === 0 && starts & 2) found = lexicon.longestPhrase(peeled[start]!, normal, start, end);
    if (found === 0) continue;
    const phrase = found & listTagsMask;
    tags[start]! |= phrase;
    for (let at = start + 1; at < start + phraseLength(found); at++) tags[at]! |= phrase << insidePhrase;
  }
}

/** Features of two clusters: of a token and the one before it or after it, of the two before or after it, of those on either side. */
export const clusterFeature = {
  before: (left: number, word: number): number => join(1006, left, word),
  after: (word: number, right: number): number => join(1007, word, right),
  around: (left: number, right: number): number => join(1008, left, right),
  twoBefore: (left2: number, left: number): number => join(1009, left2, left),
  twoAfter: (right: number, right2: number): number => join(1010, right, right2),
} as const;

/** Lists that the features of a token are added to; one may be all of them. */
export interface PairLists {
  /** Features of the very words. */
  rare: FeatureList;
  /** Features of classes of words, which are few and come again and again. */
  common: FeatureList;
  /** Features of two clusters; left out where `ClusterPairs` has them. */
  clusters?: FeatureList;
}

/** Features that join neighbouring words, which `WordDescriber` cannot know. */
export class PairDescriber {
  private readonly isArabic: boolean;

  constructor(language: TaggerLanguage) {
    this.isArabic = language === 'ar';
  }

  /** Adds the features of the token at a place. `style` 0 adds none of a style. */
  describe(words: WordColumns, phrases: Int32Array, at: number, style: number, lists: PairLists): void {
    const { rare, common } = lists;
    const { normal, stem, shape, cluster } = words;
    rare.add(join(1001, normal[at - 1]!, normal[at]!));
    rare.add(join(1002, normal[at]!, normal[at + 1]!));
    rare.add(join(1003, normal[at - 2]!, normal[at - 1]!));
    rare.add(join(1004, normal[at + 1]!, normal[at + 2]!));
    common.add(join(1005, join(0, shape[at - 1]!, shape[at]!), shape[at + 1]!));
    if (lists.clusters !== undefined) addClusters(cluster, at, lists.clusters);
    rare.add(join(1011, stem[at - 1]!, shape[at]!));
    rare.add(join(1012, stem[at - 1]!, cluster[at]!));
    if (this.isArabic) {
      common.add(join(1013, words.clitics[at]!, words.clitics[at + 1]!));
      rare.add(join(1014, stem[at - 1]!, stem[at + 1]!));
    } else {
      common.add(join(1015, shape[at]!, words.clitics[at - 1] === edgeClitics ? 1 : 0));
      common.add(join(1016, join(0, shape[at - 2]!, shape[at - 1]!), shape[at]!));
    }
    if (style > 0) addStyle(words, at, style, lists);
    if (phrases[at - 1] || phrases[at] || phrases[at + 1]) addPhrases(phrases, at, common);
  }
}

function addClusters(cluster: Int32Array, at: number, list: FeatureList): void {
  list.add(clusterFeature.before(cluster[at - 1]!, cluster[at]!));
  list.add(clusterFeature.after(cluster[at]!, cluster[at + 1]!));
  list.add(clusterFeature.around(cluster[at - 1]!, cluster[at + 1]!));
  list.add(clusterFeature.twoBefore(cluster[at - 2]!, cluster[at - 1]!));
  list.add(clusterFeature.twoAfter(cluster[at + 1]!, cluster[at + 2]!));
}

function addStyle({ normal, shape, cluster }: WordColumns, at: number, style: number, { rare, common }: PairLists): void {
  common.add(join(1030, style, 0));
  rare.add(join(1031, style, normal[at]!));
  rare.add(join(1032, style, normal[at - 1]!));
  rare.add(join(1033, style, normal[at + 1]!));
  common.add(join(1034, style, cluster[at]!));
  common.add(join(1035, style, shape[at]!));
  common.add(join(1036, style, cluster[at - 1]!));
  common.add(join(1037, style, cluster[at + 1]!));
  rare.add(join(1038, style, normal[at - 2]!));
  rare.add(join(1039, join(style, normal[at - 1]!, shape[at]!), shape[at + 1]!));
}

function addPhrases(phrases: Int32Array, at: number, common: FeatureList): void {
  for (let offset = -1; offset <= 1; offset++) {
    for (let tags = phrases[at + offset]!, bit = 0; tags !== 0; tags >>>= 1, bit++) {
      if (tags & 1) common.add(join(1020 + offset, bit, 0));
    }
  }
}

function join(template: number, left: number, right: number): number {
  return mixHashes(mixHashes(template, left), right);
}
