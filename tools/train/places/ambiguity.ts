import { readFileSync } from 'node:fs';
import { normalizeArabic, peelClitics } from '@naba/arabic';
import type { PlaceNames } from './place-names';

interface Counts {
  place: number;
  person: number;
  word: number;
  /** The same after peeling proclitics. */
  peeledPlace: number;
  peeledOther: number;
}

const longestName = 4;

/**
 * Marks names that annotated news shows to be mostly words or persons, by counting how the corpora tag each occurrence.
 * `files` are in two columns, token TAB BIO tag.
 */
export function markAmbiguousNames(names: PlaceNames, files: readonly string[], isArabic: boolean): void {
  const counts = new Map<string, Counts>();
  for (const file of files) {
    for (const sentence of readFileSync(file, 'utf8').split(/\n\s*\n/)) countSentence(names, counts, sentence, isArabic);
  }
  for (const [key, count] of counts) {
    // A country is itself nearly everywhere; the few that are not are marked by hand.
    if (names.isAdjective(key) || names.isCountry(key)) continue;
    const { place, person, word } = count;
    names.mark(key, {
      ...(word > 1 && word > place ? { isWord: true } : {}),
      ...(person > 1 && person * 2 > place ? { isPerson: true } : {}),
      ...(count.peeledOther > count.peeledPlace ? { isWhole: true } : {}),
    });
  }
}

function countSentence(names: PlaceNames, counts: Map<string, Counts>, sentence: string, isArabic: boolean): void {
  const rows = sentence.split('\n').map((line) => line.split('\t'));
  const words = rows.map(([word = '']) => (isArabic ? normalizeArabic(word) : word));
  const tags = rows.map(([, tag = 'O']) => tag);
  for (const [index, word] of words.entries()) {
    for (let length = 1; length <= longestName && index + length <= words.length; length += 1) {
      const key = words.slice(index, index + length).join(' ');
      if (names.has(key)) countUse(countsOf(counts, key), tags.slice(index, index + length));
    }
    if (isArabic && !names.has(word)) countPeeled(names, counts, word, tags[index]!);
  }
}

function countUse(count: Counts, tags: readonly string[]): void {
  if (tags.every((tag) => tag.endsWith('LOC'))) count.place += 1;
  else if (tags.some((tag) => tag.endsWith('PER'))) count.person += 1;
  else if (tags.every((tag) => tag === 'O')) count.word += 1;
}

function countPeeled(names: PlaceNames, counts: Map<string, Counts>, word: string, tag: string): void {
  const reading = peelClitics(word).find(({ prefixLength, stem }) => prefixLength > 0 && names.has(stem));
  if (reading === undefined) return;
  const count = countsOf(counts, reading.stem);
  if (tag.endsWith('LOC')) count.peeledPlace += 1;
  else if (tag === 'O' || tag.endsWith('PER')) count.peeledOther += 1;
}

function countsOf(counts: Map<string, Counts>, key: string): Counts {
  let count = counts.get(key);
  if (count === undefined) {
    count = { place: 0, person: 0, word: 0, peeledPlace: 0, peeledOther: 0 };
    counts.set(key, count);
  }
  return count;
}
