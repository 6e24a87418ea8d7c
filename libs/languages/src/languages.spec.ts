import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { normalizeArabic } from '@naba/arabic';
import { languages } from './languages';
import type { WordFile, WordList, WordTable } from './language';
import { wordsOf } from './language';

type AnyFile = WordFile<string, string>;
interface Listed extends WordList {
  readonly path: string;
}

const known: ReadonlySet<string> = new Set(['purpose', 'source', 'license', 'lists', 'tables', 'exclusive']);
const fold = (word: string, isCased: boolean): string => (isCased ? word : normalizeArabic(word).toLowerCase());
const folded = ({ words, cased }: WordList): string[] => words.map((word) => fold(word, cased === true));

/** Every file of every language: what a new folder has to keep is asked of it here, without a line. */
const files = Object.entries(languages).flatMap(([code, { code: _, ...rest }]) =>
  Object.entries<AnyFile>(rest).map(([name, file]) => ({ path: `${code}/${name}.json`, file })),
);
const listsOf = ({ path, file }: { path: string; file: AnyFile }): Listed[] => [
  ...Object.entries<WordList>(file.lists).map(([name, list]) => ({ ...list, path: `${path} ${name}` })),
  ...Object.entries<WordTable>(file.tables).map(([name, table]) => ({
    ...table,
    words: wordsOf(table),
    path: `${path} ${name}`,
  })),
];
const lists = files.flatMap(listsOf);

it.each(Object.entries(languages))('%s stands under its code, and all its files are read', (code, language) => {
  expect(language.code).toBe(code);
  const written = readdirSync(join(__dirname, code)).filter((name) => name.endsWith('.json'));
  expect(written.sort()).toEqual(
    files
      .filter(({ path }) => path.startsWith(`${code}/`))
      .map(({ path }) => path.slice(code.length + 1))
      .sort(),
  );
});

it.each(files)('$path has a card, and lists that say what they share no word with', ({ file }) => {
  expect(Object.keys(file).filter((key) => !known.has(key))).toEqual([]);
  expect([file.purpose, file.source, file.license].filter((line) => line.trim() === '')).toEqual([]);
  expect(file.license).toMatch(/^(?:Apache-2\.0|Unicode-3\.0|CC0-1\.0|CC-BY-4\.0)$/);
  for (const group of file.exclusive ?? []) {
    const words = group.flatMap((name) => folded(file.lists[name]!));
    expect(twice(words)).toEqual([]);
  }
});

it.each(lists)('$path has words, each once, trimmed and with a purpose', ({ purpose, words, ...list }) => {
  expect(purpose).not.toBe('');
  expect(words.length).toBeGreaterThan(0);
  expect(words.filter((word) => word.trim() !== word || word === '')).toEqual([]);
  expect(twice(folded({ purpose, words, ...list }))).toEqual([]);
});

it.each(lists)('$path has an example in which one of its words stands', (list) => {
  const text = fold(list.example, list.cased === true);
  const found = folded(list).filter((word) => standsIn(text, word));
  expect(found).not.toEqual([]);
});

it.each(Object.values(languages))('$code names twelve months and seven days', ({ dates }) => {
  expect(Object.keys(dates.tables.months.rows)).toEqual(Array.from({ length: 12 }, (_, index) => String(index + 1)));
  expect(Object.keys(dates.tables.weekdays.rows)).toEqual(Array.from({ length: 7 }, (_, index) => String(index)));
});

function twice(words: readonly string[]): string[] {
  return words.filter((word, index) => words.indexOf(word) !== index);
}

function standsIn(text: string, word: string): boolean {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, 'u').test(text);
}
