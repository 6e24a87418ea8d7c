import { normalizeArabic } from '@naba/arabic';
import { arabic, english, numberedRows } from '@naba/languages';
import type { WordTable } from '@naba/languages';

/**
 * What a number word is worth and how it combines: `small` words add up below a thousand, `scale` words multiply what stands
 * before them, `part` words are a half or a quarter of what follows.
 */
export interface NumberWord {
  readonly kind: 'small' | 'scale' | 'part';
  readonly value: number;
  /** Whether it is a number without another beside it: مليون is, "million" and ملايين are not. */
  readonly alone: boolean;
  /** ألفا and مليونا: two of them where nothing multiplies them. */
  readonly isDual?: boolean;
}

/** Number words of both languages, Arabic ones normalised, English ones in lower case. */
export const numberWords: ReadonlyMap<string, NumberWord> = buildWords();

/** Scales that only stand right behind digits: $5m, 20k. */
export const letterScales: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
]);

function buildWords(): Map<string, NumberWord> {
  const words = new Map<string, NumberWord>();
  const add = (word: string, entry: NumberWord): void => void words.set(normalizeArabic(word), entry);
  const small = (word: string, value: number, alone = true): void => add(word, { kind: 'small', value, alone });
  const scale = (word: string, power: number, alone: boolean): void => add(word, { kind: 'scale', value: 10 ** power, alone });
  const { lists, tables } = arabic.numbers;
  eachWord([tables.numbers, english.numbers.tables.numbers], small);
  for (const word of lists.twoBeforeTen.words) small(word, 2, false);
  for (const word of [...lists.one.words, ...english.numbers.lists.one.words]) small(word, 1, false);
  for (const unit of lists.units.words) {
    const { value } = words.get(normalizeArabic(unit))!;
    for (const hundred of lists.hundreds.words) small(unit + hundred, value * 100);
  }
  eachWord([tables.scales], (word, power) => {
    scale(word, power, true);
    for (const ending of ['ان', 'ين', 'ي']) add(word + ending, { kind: 'scale', value: 2 * 10 ** power, alone: true });
    add(`${word}ا`, { kind: 'scale', value: 10 ** power, alone: true, isDual: true });
  });
  eachWord([tables.pluralScales, english.numbers.tables.scales], (word, power) => scale(word, power, false));
  for (const word of english.numbers.lists.hundreds.words) small(word, 100, false);
  for (const word of english.numbers.lists.dozen.words) add(word, { kind: 'scale', value: 12, alone: false });
  eachWord([tables.parts, english.numbers.tables.parts], (word, value) => add(word, { kind: 'part', value, alone: false }));
  return words;
}

function eachWord(tables: readonly WordTable[], take: (word: string, value: number) => void): void {
  for (const [value, words] of tables.flatMap(numberedRows)) for (const word of words) take(word, value);
}
