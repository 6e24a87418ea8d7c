import { normalizeArabic, peelClitics } from '@naba/arabic';
import { languages } from '@naba/languages';
import type { LanguagePackage } from '@naba/languages';
import { LexicalAttribute } from '@naba/text';
import type { Token } from '@naba/text';
import { arabicStopWords, latinStopWords } from './stop-words';

/** A word of the text as keyphrases see it. */
export interface Term {
  /** What is the same for all forms of the word. */
  readonly key: string;
  /** How it is shown: without conjunction and preposition, the Arabic article kept. */
  readonly form: string;
  /** Whether a conjunction or preposition was taken off: no phrase goes on over it. */
  readonly startsPhrase: boolean;
}

export type TermReader = (token: Token) => Term | undefined;

/** Readers of the languages in Latin letters that have a package, by code. */
const latinReaders: ReadonlyMap<string, TermReader> = new Map(
  Object.values<LanguagePackage>(languages)
    .filter(({ code }) => code !== 'ar')
    .map((language) => [language.code, latinTermReader(language)]),
);

/** A reader of the words of one text; undefined for a language without stop words. */
export function termReaderOf(language: string, tokens: readonly Token[]): TermReader | undefined {
  return language === 'ar' ? arabicTermReader(tokens) : latinReaders.get(language);
}

/** Reads words in small letters, without a plural's s, a possessive and what an apostrophe joins to their front (l'accord). */
function latinTermReader(language: LanguagePackage): TermReader {
  const stopWords = latinStopWords(language);
  const elided = language.words.lists.elisions?.words.join('|');
  const affixes = new RegExp(elided === undefined ? "['’]s?$" : `^(?:${elided})['’](?=.)|['’]s?$`, 'giu');
  const terms = new LexicalAttribute((text): Term | null => {
    const form = text.replace(affixes, '');
    const key = form.toLowerCase();
    if (key.length < 3 || stopWords.has(key) || stopWords.has(text.toLowerCase())) return null;
    return { key: key.length > 4 && /[^s]s$/.test(key) ? key.slice(0, -1) : key, form, startsPhrase: false };
  });
  return ({ lexeme, kind }) => (kind === 'word' ? (terms.of(lexeme) ?? undefined) : undefined);
}

const article = 'ال';

/**
 * A reader of the Arabic words of one text. A conjunction or preposition is peeled off where the article follows it, or where
 * the rest stands elsewhere in the text on its own: وزارة keeps its و, وتدريب loses it beside التدريب.
 */
function arabicTermReader(tokens: readonly Token[]): TermReader {
  const own = new Set<string>();
  for (const { lexeme, kind } of tokens) if (kind === 'word') own.add(arabicReadings.of(lexeme).own);
  return ({ lexeme, kind }) => {
    if (kind !== 'word') return undefined;
    const { beside, otherwise } = arabicReadings.of(lexeme);
    for (const { stem, term } of beside) if (own.has(stem)) return term;
    return otherwise;
  };
}

/** What an Arabic word is, alone or beside others. */
interface ArabicReadings {
  /** Its form without the article, by which others know that it stands in the text. */
  readonly own: string;
  /** What it is where a stem stands in the text on its own, the likeliest first. */
  readonly beside: readonly { readonly stem: string; readonly term: Term | undefined }[];
  readonly otherwise: Term | undefined;
}

const mayHaveClitics = /^[وفبكلس]/;

const arabicReadings = new LexicalAttribute((text): ArabicReadings => {
  const word = normalizeArabic(text);
  const own = withoutArticle(word);
  const beside: { stem: string; term: Term | undefined }[] = [];
  const readings = (otherwise: Term | undefined): ArabicReadings => ({ own, beside, otherwise });
  if (arabicStopWords.has(word) || isVerb(word)) return readings(undefined);
  for (const { stem, chain, prefixLength } of mayHaveClitics.test(word) ? peelClitics(text) : []) {
    if (chain === '' || chain === article || (/^[وف]?ل$/.test(chain) && stem.startsWith('ل'))) continue;
    if (arabicStopWords.has(stem) && /^[وف]?[بلك]?$/.test(chain)) return readings(undefined);
    const rest = bare(text.slice(prefixLength));
    if (chain.endsWith(article) && stem.length > 2) return readings(toTerm(stem, article + rest, true));
    if (chain.endsWith('لل') && stem.startsWith(article)) return readings(toTerm(stem.slice(2), article + rest, true));
    if (stem.length > 3) beside.push({ stem, term: isVerb(stem) ? undefined : toTerm(stem, rest, true) });
  }
  return readings(toTerm(own, bare(text), false));
});

function toTerm(stem: string, form: string, startsPhrase: boolean): Term | undefined {
  if (stem.length < 2 || arabicStopWords.has(stem) || arabicStopWords.has(article + stem)) return undefined;
  return { key: stem.length > 4 ? stem.replace(/(?:ا|ه)$/, '') : stem, form, startsPhrase };
}

/**
 * Imperfect verbs by their beginning, since hardly a noun without the article starts with these letters, and derived perfect
 * verbs by beginning and end (امتدت, تراجعت).
 */
function isVerb(word: string): boolean {
  if (/^[وف]?[ات](?!ل|نترن).{2,}[^اوي]ت$/.test(word)) return true;
  return /^(?:[وف]?[سل]?(?:ي(?!وني|ورو|مني?$|مين|هود|سار|اسمين)..|تت)|[وف]?ن[تس]ت)/.test(word);
}

const withoutArticle = (word: string): string => (word.startsWith(article) && word.length > 4 ? word.slice(2) : word);
/** Without vowel signs, tatweel and the alef of the accusative's tanwin. */
const bare = (text: string): string => text.replace(/اً$/, '').replace(/[\u064b-\u0652\u0640]/g, '');
