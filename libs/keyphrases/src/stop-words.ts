import { wordSet } from '@naba/arabic';
import { arabic, stopWordsOf } from '@naba/languages';
import type { LanguagePackage } from '@naba/languages';

/** Words that no keyphrase holds, as they are looked up. */
export const arabicStopWords = wordSet(stopWordsOf(arabic));

/** The same of a language in Latin letters, in small letters. */
export function latinStopWords(language: LanguagePackage): ReadonlySet<string> {
  return new Set(stopWordsOf(language).map((word) => word.toLowerCase()));
}
