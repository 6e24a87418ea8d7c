import { normalizeArabic, normalizeWithOffsets, toSourceRange } from './normalize';

/** One way to read a word as proclitics and a stem. */
export interface CliticReading {
  /** Length of the proclitics in the token as written, in UTF-16 code units. */
  readonly prefixLength: number;
  /** What is left, normalised; in لل the article swallowed by the preposition is given back (للعراق: العراق). */
  readonly stem: string;
  /** The proclitics, for example `وبال`; empty for the whole word. */
  readonly chain: string;
}

const conjunctions = 'وف';
const prepositions = 'بكل';
const future = 'س';
/** Letters that an imperfect verb starts with, the only ones that the future س precedes. */
const imperfect = 'يتنا';
const article = 'ال';
const shortestStem = 2;

/**
 * Readings of a word without its proclitics و ف ب ل ك س ال, the whole word first and then the longest stem first. All are
 * only possible: the caller takes the first whose stem its lexicon knows.
 */
export function peelClitics(token: string): CliticReading[] {
  const word = normalizeArabic(token);
  const readings: CliticReading[] = [{ prefixLength: 0, stem: word, chain: '' }];
  if (word.length <= shortestStem) return readings;
  let at = 0;
  if (conjunctions.includes(word[0]!)) {
    at = 1;
    add(readings, word, 1);
  }
  const letter = word[at]!;
  if (letter === future && imperfect.includes(word[at + 1] ?? ' ')) {
    add(readings, word, at + 1);
  } else if (word.startsWith(article, at)) {
    add(readings, word, at + 2);
  } else if (prepositions.includes(letter)) {
    addPreposition(readings, word, at);
  }
  return token.length === word.length ? readings : withSourceLengths(token, readings);
}

function addPreposition(readings: CliticReading[], word: string, at: number): void {
  add(readings, word, at + 1);
  if (word.startsWith('لل', at)) {
    const stem = word.slice(at + 2);
    if (stem.length >= shortestStem) readings.push({ prefixLength: at + 2, stem: article + stem, chain: word.slice(0, at + 2) });
    add(readings, word, at + 2);
  } else if (word.startsWith(article, at + 1)) {
    add(readings, word, at + 3);
  }
}

function add(readings: CliticReading[], word: string, prefixLength: number): void {
  if (word.length - prefixLength < shortestStem) return;
  readings.push({ prefixLength, stem: word.slice(prefixLength), chain: word.slice(0, prefixLength) });
}

function withSourceLengths(token: string, readings: readonly CliticReading[]): CliticReading[] {
  const normalized = normalizeWithOffsets(token);
  return readings.map((reading) => ({
    ...reading,
    prefixLength: reading.prefixLength === 0 ? 0 : toSourceRange(normalized, 0, reading.prefixLength).end,
  }));
}
