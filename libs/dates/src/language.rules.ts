import { languages, wordsOf } from '@naba/languages';
import type { LanguagePackage, WordList, WordTable } from '@naba/languages';
import { LexicalAttribute } from '@naba/text';
import { dayNumber, latinStart, wordEnd } from './date-words';
import { anyOf, monthNumber } from './months';
import { dayFrom, nearestDay, nearestMonth, nearestWeekday, periodFrom } from './resolve';
import type { Direction } from './resolve';
import type { DateRule } from './rule';

/** What finds the dates that one language tells from the day of publication. */
export interface LanguageDates {
  readonly rules: readonly DateRule[];
  /** Whether a word is one around which a date can be. */
  readonly isDateWord: LexicalAttribute<boolean>;
}

/** Languages whose rules are written by hand. */
const ownRules: readonly string[] = ['ar', 'en'];

/** Languages that have words and no rules of their own, by code. */
export const languageDates: ReadonlyMap<string, LanguageDates> = new Map(
  Object.values<LanguagePackage>(languages)
    .filter(({ code }) => !ownRules.includes(code))
    .map((language) => [language.code, { rules: rulesOf(language), isDateWord: dateWordsOf(language) }] as const),
);

/**
 * Rules made of the words of a language: days and months without a year, hier, jeudi, lundi dernier, la semaine prochaine. Directions
 * stand behind what they point at.
 */
function rulesOf({ dates: { lists, tables } }: LanguagePackage): DateRule[] {
  const direction = `(?<direction>${alternatives(tables.directions)})`;
  const month = `(?<month>${alternatives(tables.months)})${periodOf(tables.months)}`;
  const weekdayNames = new RegExp(alternatives(tables.weekdays), 'iu');
  const toward = meaningOf(tables.directions);
  const weekday = meaningOf(tables.weekdays);
  const relative = meaningOf(tables.relativeDays);
  const unit = meaningOf(tables.units);
  const monthNames = new RegExp(alternatives(tables.months), 'iu');
  const rules: DateRule[] = [
    {
      needs: [monthNames],
      pattern: new RegExp(
        `${latinStart}(?:(?:${alternatives(tables.weekdays)})\\s+)?${dayNumber}(?:er|º|\\.)?\\s+${month}(?:\\s+${direction})?${wordEnd}`,
        'giu',
      ),
      read: ({ day, month: name, direction: word }, { reference }) =>
        nearestDay(reference, monthNumber(name!)!, Number(day), toward(word) as Direction | undefined),
    },
    {
      needs: [new RegExp(alternatives(tables.relativeDays), 'iu')],
      pattern: new RegExp(`${latinStart}(?<day>${alternatives(tables.relativeDays)})${wordEnd}`, 'giu'),
      read: ({ day }, { reference }) => dayFrom(reference, Number(relative(day))),
    },
    {
      needs: [weekdayNames],
      pattern: new RegExp(
        `${latinStart}${notBehind(lists.beforeHabit)}(?<weekday>${alternatives(tables.weekdays)})(?:\\s+${direction})?${wordEnd}`,
        'giu',
      ),
      read: ({ weekday: name, direction: word }, { reference }) =>
        nearestWeekday(reference, Number(weekday(name)), toward(word) as Direction | undefined),
    },
  ];
  if (lists.beforeMonth !== undefined)
    rules.push({
      needs: [monthNames],
      pattern: new RegExp(
        `(?<=${latinStart}(?:${anyOf(lists.beforeMonth.words)})[\\s-])${month}(?:\\s+${direction})?${wordEnd}`,
        'giu',
      ),
      read: ({ month: name, direction: word }, { reference }) =>
        nearestMonth(reference, monthNumber(name!)!, toward(word) as Direction | undefined),
    });
  if (tables.units !== undefined)
    rules.push({
      needs: [new RegExp(alternatives(tables.units), 'iu')],
      pattern: new RegExp(`${latinStart}(?<unit>${alternatives(tables.units)})\\s+${direction}${wordEnd}`, 'giu'),
      read: ({ unit: name, direction: word }, { reference }) =>
        periodFrom(reference, unit(name) as 'week' | 'month' | 'year', toward(word) as Direction),
    });
  return rules;
}

function dateWordsOf({ dates: { tables } }: LanguagePackage): LexicalAttribute<boolean> {
  const all = [tables.months, tables.weekdays, tables.relativeDays, tables.units].flatMap((table) =>
    table ? wordsOf(table) : [],
  );
  const dateWord = new RegExp(`(?<!\\p{L})(?:${wordPattern(all)})(?!\\p{L})`, 'iu');
  return new LexicalAttribute((text) => dateWord.test(text));
}

/** The name of the row in which a word stands, however it is written. */
function meaningOf(table: WordTable | undefined): (word: string | undefined) => string | undefined {
  const rows = Object.entries(table?.rows ?? {}).flatMap(([row, words]) => words.map((word) => [word, row] as const));
  const byWord = new Map(rows);
  return (word) => (word === undefined ? undefined : byWord.get(word.toLowerCase().replaceAll('’', "'")));
}

function alternatives(table: WordTable): string {
  return wordPattern(wordsOf(table));
}

/** The period of a month's short name; one behind a whole name, the first of its row, ends the sentence. */
function periodOf({ rows }: WordTable): string {
  const short = Object.values(rows).flatMap((names) => names.slice(1));
  return short.length === 0 ? '' : `(?:(?<=${wordPattern(short)})\\.)?`;
}

/** An apostrophe is written in two ways. */
function wordPattern(words: readonly string[]): string {
  return anyOf(words).replaceAll("'", "['’]");
}

function notBehind(list: WordList | undefined): string {
  return list === undefined ? '' : `(?<!${latinStart}(?:${anyOf(list.words)})\\s)`;
}
