/** Words of one kind. */
export interface WordList {
  /** What the words are for. */
  readonly purpose: string;
  /** A text in which one of them stands. */
  readonly example: string;
  /** Whether capitals tell; else words are compared in small letters. */
  readonly cased?: boolean;
  readonly words: readonly string[];
}

/** Words by what they stand for: a number, a kind. No word stands in two rows. */
export interface WordTable extends Omit<WordList, 'words'> {
  readonly rows: Readonly<Record<string, readonly string[]>>;
}

/** A file of words, with its card: where they come from, and what may be done with them. */
export interface WordFile<List extends string = never, Table extends string = never> {
  readonly purpose: string;
  readonly source: string;
  /** SPDX identifier. */
  readonly license: string;
  readonly lists: Readonly<Record<List, WordList>>;
  readonly tables: Readonly<Record<Table, WordTable>>;
  /** Lists of this file that share no word. */
  readonly exclusive?: readonly (readonly string[])[];
}

/** What a language may have as well. */
type Also<Kind extends 'lists' | 'tables', Name extends string> = Readonly<
  Record<Kind, Readonly<Partial<Record<Name, Kind extends 'lists' ? WordList : WordTable>>>>
>;

/** What every language has; one whose grammar is known has more lists, and more files. */
export interface LanguagePackage {
  /** ISO 639-1. */
  readonly code: string;
  readonly words: WordFile<'functionWords' | 'contentlessWords' | 'newsWords'> & Also<'lists', 'elisions'>;
  readonly dates: WordFile<never, 'months' | 'weekdays' | 'relativeDays' | 'directions'> &
    Also<'lists', 'beforeMonth' | 'beforeHabit'> &
    Also<'tables', 'units'>;
  readonly names: WordFile<'particles', 'titles'>;
  readonly speech: WordFile<never, 'reportingVerbs'>;
}

/** All words of a table, row by row. */
export function wordsOf({ rows }: WordTable): string[] {
  return Object.values(rows).flat();
}

/** The rows of a table whose words stand for numbers, the lowest number first. */
export function numberedRows({ rows }: WordTable): [number: number, words: readonly string[]][] {
  return Object.entries(rows)
    .map(([number, words]): [number, readonly string[]] => [Number(number), words])
    .sort(([a], [b]) => a - b);
}

/**
 * Words that no keyphrase holds, as they are written: the lists of the language, the days of the week, and months whose names are long
 * enough to be nothing else (May is in a list, as a verb).
 */
export function stopWordsOf({ words, dates }: LanguagePackage): string[] {
  const months = wordsOf(dates.tables.months).map((name) => name.split(' ', 1)[0]!);
  return [
    ...words.lists.functionWords.words,
    ...words.lists.contentlessWords.words,
    ...wordsOf(dates.tables.weekdays),
    ...months.filter((name) => name.length > 3),
  ];
}
