import type { LanguageV1 } from '@naba/contracts';
import type { Lexeme } from '@naba/text';

/** Below it the language of a text is often a wrong guess: tables of results, bylines, lists of names. */
const sure = 0.95;
/** Fewer words of prose begin with a capital or a digit, German ones too: what has more is a table, whose language no one can tell. */
const leastLowerCase = 0.4;
/** The language is told from the beginning of a text, about as many words. */
const wordsRead = 150;
const lowerCase = /^\p{Ll}/u;

/**
 * BCP 47 code of the language whose names are looked for, from the identified language and the words of a text. Text in Latin
 * or Arabic script whose language is uncertain is read as English or Arabic, the languages that names are known in.
 */
export function namingLanguage(language: LanguageV1 | undefined, { words }: { readonly words: readonly Lexeme[] }): string {
  if (language === undefined) return 'und';
  const { code, script, confidence } = language;
  if (script === 'Latn') return confidence >= sure && (code === 'en' || isProse(words)) ? code : 'en';
  return confidence < sure && script === 'Arab' ? 'ar' : code;
}

function isProse(words: readonly Lexeme[]): boolean {
  const read = words.slice(0, wordsRead);
  return read.filter(({ text }) => lowerCase.test(text)).length >= leastLowerCase * read.length;
}
