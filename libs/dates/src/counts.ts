import { normalizeArabic } from '@naba/arabic';
import { arabic, english, numberedRows } from '@naba/languages';
import type { WordTable } from '@naba/languages';

const arabicNumbers = countsIn(arabic.numbers.tables.numbers, 3, 10);

const numbers = new Map<string, number>([
  ...countsIn(english.numbers.tables.numbers, 2, 90),
  ...['a', 'an', 'one'].map((word) => [word, 1] as const),
  ...arabicNumbers,
]);

function countsIn(table: WordTable, least: number, most: number): [word: string, number: number][] {
  return numberedRows(table)
    .filter(([number]) => number >= least && number <= most)
    .flatMap(([number, words]) => words.map((word): [string, number] => [normalizeArabic(word), number]));
}

/** A number in digits or a word of either language, as a pattern. */
export const countPattern = `(?<count>\\d{1,3}|${[...numbers.keys()].sort((a, b) => b.length - a.length).join('|')})`;

/** What `countPattern` found, as a number. */
export function countOf(word: string): number {
  return numbers.get(word.toLowerCase()) ?? Number(word);
}

/** Words that count in Arabic, as the search for windows meets them. */
export const arabicCounts: readonly string[] = arabicNumbers.map(([word]) => word);
