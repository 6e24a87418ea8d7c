import { hashText } from '../lexicon/hashing';
import { entityTypes, labelCount } from '../language';
import type { EntityType } from '../language';
import type { TaggedName } from './tagged-name';
import type { PlacedSentence, WordColumns } from '../features/word-columns';

/** A sentence of the document and the names found in it so far. */
export interface TaggedSentence {
  place: PlacedSentence;
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

  constructor(
    private readonly words: WordColumns,
    sentences: readonly TaggedSentence[],
  ) {
    for (const { place, names } of sentences) {
      for (const { type, start, end, confidence } of names) {
        if (confidence < leastConfidence) continue;
        const last = place.first + end - 1;
        this.learn(place.first + start, last, type, confidence);
        if (type === 'PER' && end - start > 1 && this.isSurname(last)) this.learn(last, last, type, confidence * surnameWeight);
      }
    }
  }

  /** Raises, in place, the scores of known names that the sentence's own labels lack. Returns whether any was. */
  raiseScores(scores: Float32Array, { place, names }: TaggedSentence): boolean {
    let raised = false;
    for (let at = place.first; at < place.end; at++) {
      const known = this.byFirstWord.get(this.words.peeled[at]!);
      const found = known && this.longestAt(at, place.end, known);
      if (found === undefined) continue;
      const start = at - place.first;
      const end = start + found.length;
      const isSettled = names.some(
        (name) =>
          name.start <= start &&
          name.end >= end &&
          (name.type === found.type || name.confidence > unsure || name.end - name.start > found.length),
      );
      if (isSettled) continue;
      const begin = 1 + 2 * entityTypes.indexOf(found.type);
      for (let i = 0; i < found.length; i++) scores[(at + i) * labelCount + begin + (i === 0 ? 0 : 1)]! += bonus;
      raised = true;
    }
    return raised;
  }

  private learn(first: number, last: number, type: EntityType, confidence: number): void {
    const key = [this.words.peeled[first]!, ...this.words.normal.subarray(first + 1, last + 1)];
    const known = this.byFirstWord.get(key[0]!) ?? [];
    this.byFirstWord.set(key[0]!, known);
    let name = known.find((one) => one.words.length === key.length && one.words.every((word, index) => word === key[index]));
    if (name === undefined) {
      name = { words: key, evidence: new Map() };
      known.push(name);
    }
    name.evidence.set(type, (name.evidence.get(type) ?? 0) + confidence);
  }

  private longestAt(start: number, end: number, known: readonly KnownName[]): { length: number; type: EntityType } | undefined {
    let longest: { length: number; type: EntityType } | undefined;
    for (const name of known) {
      if (name.words.length <= (longest?.length ?? 0) || start + name.words.length > end) continue;
      if (!name.words.every((word, index) => index === 0 || this.words.normal[start + index] === word)) continue;
      const type = mainType(name.evidence);
      if (type !== undefined) longest = { length: name.words.length, type };
    }
    return longest;
  }

  /** Whether the last word of a person's name can stand for the person alone. */
  private isSurname(at: number): boolean {
    const { normal, peeled, length } = this.words;
    return length[at]! >= shortestSurname && !neverSurnames.has(normal[at]!) && !boundToNext.has(peeled[at - 1]!);
  }
}

function mainType(evidence: ReadonlyMap<EntityType, number>): EntityType | undefined {
  const total = [...evidence.values()].reduce((sum, value) => sum + value, 0);
  return [...evidence].find(([, value]) => value >= leastAgreement * total)?.[0];
}
