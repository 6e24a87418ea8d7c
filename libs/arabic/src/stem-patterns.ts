import { arabicStems } from './stems-like-clitics';

/*
 * Arabic light stemming as regular expressions for Elasticsearch's `pattern_capture`, which emits what the groups captured at
 * the position of the word. After the light10 stemmer of Larkey, Ballesteros and Connell (2007), with these differences:
 * a conjunction may stand before an article (وبالقوات); one-letter prefixes without an article give a second reading beside
 * the word as it stands, since letters alone cannot tell ببغداد from بغداد; a nisba or pronoun may follow a plural or dual
 * (لبنانيين، قواتها); and common words whose own letters look like a prefix or an ending are known.
 */

const letter = '[\\u0621-\\u063A\\u0641-\\u064A]';
const article = '[وف]?(?:[بك]?ال|لل)';
/** ف and ك hardly ever stand before a noun without its article, and begin many. */
const preposition = '(?:و?[بل]|و)';

/** What may follow two letters, and what may follow three or more; a pronoun turns the ه of a feminine noun into ت. */
const afterTwo = ending('(?:ات|ان|ون|ين)?(?:يه|يات|يون|يين|ها|ه|ي)?');
const afterThree = ending('(?:ات|تان|تين|ان|ون|ين|ت(?=ها|ه|هم|هما|ي$))?(?:يه|يات|يون|يين|يا|ها|هم|هما|ه|ي|ا)?');

const known = `${toTrie(arabicStems)}${afterThree}`;
const knownLikePrefix = `${toTrie(arabicStems.filter((stem) => /^(?:[وبل]|[فك]?ال)/.test(stem)))}${afterThree}`;
const noun = `(?:(${toTrie(arabicStems)})${afterThree}|(${letter}{2})${afterTwo}|(${letter}{3,}?)${afterThree})`;

/** Patterns over lower-cased, normalised words. Words of other scripts match none of them and pass unchanged. */
export const arabicStemPatterns: string[] = [
  // The word itself, without an article. Not where a preposition stands before a known word: then there is one reading only.
  `^(?=${letter})(?:(?![ابفكلو])|(?=${knownLikePrefix})|(?!${preposition}${known})(?:${article}(?=${letter}{2}))?)${noun}`,
  // The word without a preposition that nothing but its letter shows.
  `^(?=[وبل])(?!${knownLikePrefix})(?:${preposition}(?=${known})|(?!و?لل)${preposition}(?!${article})(?=${letter}{3}))${noun}`,
];

/** The end of a word. Most letters begin no ending, so one look at the next saves the comparison with all of them. */
function ending(endings: string): string {
  return `(?:(?=[اتهوي])${endings}$|$)`;
}

/** One expression for many words that branches letter by letter; Java tries the words of a plain list one after the other. */
function toTrie(words: readonly string[]): string {
  const byFirst = new Map<string, string[]>();
  for (const word of words) {
    if (word === '') continue;
    const rests = byFirst.get(word.charAt(0)) ?? [];
    byFirst.set(word.charAt(0), [...rests, word.slice(1)]);
  }
  if (byFirst.size === 0) return '';
  const branches = [...byFirst].map(([first, rests]) => first + toTrie(rests));
  const any = branches.length === 1 ? branches.join('') : `(?:${branches.join('|')})`;
  return words.includes('') ? `(?:${any})?` : any;
}
