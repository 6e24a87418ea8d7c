import { arabicStems } from './arabic-stems';

/*
 * Arabic light stemming as regular expressions for Elasticsearch's `pattern_capture`, which emits every captured group at the
 * position of the word. After the light10 stemmer of Larkey, Ballesteros and Connell (2007), with three differences:
 * a conjunction may stand before an article (وبالقوات); one-letter prefixes without an article are a second reading beside the
 * word as it stands, since nobody can tell ببغداد from بيان by its letters; and common words whose own letters look like a
 * prefix or an ending are known.
 */

const letters = '[\\u0621-\\u063A\\u0641-\\u064A]';
const conjunction = '[وف]';
const article = '(?:[بك]?ال|لل)';

/** What may follow a noun: plural or dual, then nisba or possessive pronoun. A pronoun turns the ه of a feminine noun into ت. */
const number = 'ات|ان|ون|ين|(?<=LLL)ت(?=ها|ه|هم|هما|نا|ي$)';
const ending = 'يه|يات|يون|يين|ها|ه|ي|(?<=LLL)(?:هم|هما|هن|نا|كم)';
const endings = `(?:${number})?(?:${ending})?$`.replaceAll('LLL', `${letters}{3}`);

const known = `(${toTrie(arabicStems)})${endings}`;
const noun = `(?:${known}|(${letters}{2,}?)${endings})`;
const unlessKnown = `(?!${known.replace('(', '(?:')})`;

/** Patterns over lower-cased, normalised words. Words of other scripts match none of them and pass unchanged. */
export const arabicStemPatterns: string[] = [
  `^(?:${unlessKnown}${conjunction}?${article}(?=${letters}{2}))?${noun}`,
  `^${unlessKnown}(?:${conjunction}?[بلك]|${conjunction})(?!${article})(?=${letters}{3})${noun}`,
];

/** One expression for many words, branching letter by letter: Java tries the branches of a plain list one after the other. */
function toTrie(words: readonly string[]): string {
  const byFirst = new Map<string, string[]>();
  for (const word of words) {
    if (word === '') continue;
    byFirst.set(word.charAt(0), [...(byFirst.get(word.charAt(0)) ?? []), word.slice(1)]);
  }
  const branches = [...byFirst].map(([letter, rests]) => letter + toTrie(rests));
  if (branches.length === 0) return '';
  const all = branches.length === 1 ? branches[0]! : `(?:${branches.join('|')})`;
  return words.includes('') ? `(?:${all})?` : all;
}
