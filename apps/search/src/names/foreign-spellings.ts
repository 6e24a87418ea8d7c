import { hasArabicLetter, normalizeArabic } from '@naba/arabic';
import { isTranscription } from '@naba/entities';

/** Letters that one country writes where another writes the next, for the g of Google. */
const exchanged = /[غقكگ]/g;
const longVowel = /[اوي]/g;
const longVowelWithin = /(?<=.)[اوي](?=.)/g;
/** Shorter words are written like too many others; two exchanged letters make up for one less. */
const shortest = 5;
const shortestWithoutVowel = 6;
/** Of one word; the first that were learned. */
const mostSpellings = 4;

/**
 * How the names of an index write foreign words in Arabic letters: جوجل where somebody asks for غوغل, نتنياهو for نتانياهو. A word is foreign
 * where its name has it in Latin letters too and it is no Arabic noun or name. Two spellings are one word where they differ in the letters for g, or
 * in a long vowel that one of them leaves out.
 */
export class ForeignSpellings {
  /** Words of names by their letters without long vowels. */
  private readonly bySkeleton = new Map<string, string[]>();

  /** @param isNative whether a folded word is at home in Arabic, as a noun or as what somebody is called */
  constructor(private readonly isNative: (word: string) => boolean) {}

  /** Learns from all names of one entity. */
  learn(names: readonly string[]): void {
    const written = names.map((name) => name.split(/\s+/));
    const latin = written.filter((words) => !words.some(hasArabicLetter));
    for (const words of written)
      words.forEach((word, at) => {
        const isForeign = latin.some((other) => other.length === words.length && isTranscription(word, other[at]!, false));
        if (hasArabicLetter(word) && isForeign && !this.isNative(bare(word))) this.put(bare(word));
      });
  }

  /** Other spellings of a word, folded, that names of the index have. */
  of(word: string): readonly string[] {
    const typed = bare(word);
    if (!hasArabicLetter(word) || this.isNative(typed)) return [];
    return (this.bySkeleton.get(skeletonOf(typed)) ?? []).filter((known) => isSameWord(typed, known)).slice(0, mostSpellings);
  }

  private put(word: string): void {
    const known = this.bySkeleton.get(skeletonOf(word)) ?? [];
    if (!known.includes(word)) this.bySkeleton.set(skeletonOf(word), [...known, word]);
  }
}

function isSameWord(typed: string, known: string): boolean {
  if (typed === known) return false;
  const [one, other] = [unified(typed), unified(known)];
  if (one === other) return typed.length + (typed.match(/[جغقكگ]/g)?.length ?? 0) > shortest;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length !== 1 || short.length < shortestWithoutVowel) return false;
  return Array.from(long.matchAll(longVowelWithin)).some(({ index }) => long.slice(0, index) + long.slice(index + 1) === short);
}

function bare(word: string): string {
  return normalizeArabic(word).replace(/^ال(?=...)/, '');
}

function unified(word: string): string {
  return word.replace(exchanged, 'ج');
}

function skeletonOf(word: string): string {
  return unified(word).replace(longVowel, '');
}
