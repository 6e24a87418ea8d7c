import { hashText } from './hashing';
import { entityTypes, labelCount, type EntityType } from './language';
import type { TaggedName } from './tagged-name';
import type { WordFeatures } from './word-features';

/** A sentence with its words' features and the names found in it so far. */
export interface TaggedSentence {
  words: readonly WordFeatures[];
  names: readonly TaggedName[];
}

const leastConfidence = 0.8;
/** Share of a name's evidence that its main type must have, lest a club pull its city's mentions along. */
const leastAgreement = 0.75;
const surnameWeight = 0.9;
/** Shorter surnames are too often another word: folded, علي is على. */
const shortestSurname = 4;
/** Half of a name such as عبد الله or صلاح الدين; alone they are other words. */
const neverSurnames = new Set(['الله', 'الدين', 'الاسلام'].map(hashText));
const boundToNext = new Set(['عبد', 'ابو', 'ابي', 'ابن', 'بن', 'ام', 'ال'].map(hashText));
/** A name of another type gives way only when it is this unsure. */
const unsure = 0.6;
/** Added to the scores of a name's labels where it comes again; log-odds, found on dev data. */
const bonus = 3.5;

interface KnownName {
  /** Hashes of the words: the first without clitics, the others as they stand. */
  words: number[];
  evidence: Map<EntityType, number>;
}

/** Names that a document surely holds, found again in its weaker places. */
export class DocumentNames {
  private readonly byFirstWord = new Map<number, KnownName[]>();

  constructor(sentences: readonly TaggedSentence[]) {
    for (const { words, names } of sentences) {
      for (const { type, start, end, confidence } of names) {
        if (confidence < leastConfidence) continue;
        this.learn(words.slice(start, end), type, confidence);
        const surname = type === 'PER' && end - start > 1 ? surnameOf(words, end) : undefined;
        if (surname !== undefined) this.learn([surname], type, confidence * surnameWeight);
      }
    }
  }

  /** Raises, in place, the scores of known names that the sentence's own labels lack. Returns whether any was. */
  raiseScores(scores: Float32Array, { words, names }: TaggedSentence): boolean {
    let raised = false;
    for (let start = 0; start < words.length; start++) {
      const found = this.longestAt(words, start);
      if (found === undefined) continue;
      const end = start + found.length;
      const isSettled = names.some(
        (name) =>
          name.start <= start &&
          name.end >= end &&
          (name.type === found.type || name.confidence > unsure || name.end - name.start > found.length),
      );
      if (isSettled) continue;
      const begin = 1 + 2 * entityTypes.indexOf(found.type);
      for (let at = start; at < end; at++) scores[at * labelCount + begin + (at === start ? 0 : 1)]! += bonus;
      raised = true;
    }
    return raised;
  }

  private learn(words: readonly WordFeatures[], type: EntityType, confidence: number): void {
    const [first, ...rest] = words;
    if (first === undefined) return;
    const key = [first.peeled, ...rest.map((word) => word.normal)];
    const known = this.byFirstWord.get(first.peeled) ?? [];
    this.byFirstWord.set(first.peeled, known);
    let name = known.find((one) => one.words.length === key.length && one.words.every((word, index) => word === key[index]));
    if (name === undefined) {
      name = { words: key, evidence: new Map() };
      known.push(name);
    }
    name.evidence.set(type, (name.evidence.get(type) ?? 0) + confidence);
  }

  private longestAt(words: readonly WordFeatures[], start: number): { length: number; type: EntityType } | undefined {
    let longest: { length: number; type: EntityType } | undefined;
    for (const name of this.byFirstWord.get(words[start]!.peeled) ?? []) {
      if (name.words.length <= (longest?.length ?? 0)) continue;
      if (!name.words.every((word, index) => index === 0 || words[start + index]?.normal === word)) continue;
      const type = mainType(name.evidence);
      if (type !== undefined) longest = { length: name.words.length, type };
    }
    return longest;
  }
}

/** The last word of a person's name when it can stand for the person alone. */
function surnameOf(words: readonly WordFeatures[], end: number): WordFeatures | undefined {
  const [before, last] = [words[end - 2], words[end - 1]];
  if (before === undefined || last === undefined || last.length < shortestSurname) return undefined;
  return neverSurnames.has(last.normal) || boundToNext.has(before.peeled) ? undefined : last;
}

function mainType(evidence: ReadonlyMap<EntityType, number>): EntityType | undefined {
  const total = [...evidence.values()].reduce((sum, value) => sum + value, 0);
  return [...evidence].find(([, value]) => value >= leastAgreement * total)?.[0];
}
