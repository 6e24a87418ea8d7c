import type { LanguageV1 } from '@naba/contracts';

/** Below it the language of a text is often a wrong guess: tables of results, bylines, lists of names. */
const SURE = 0.95;

/**
 * BCP 47 code of the language whose names are looked for. Text in Latin or Arabic script whose language is uncertain is read
 * as English or Arabic, the languages that names are known in.
 */
export function namingLanguage(language: LanguageV1 | undefined): string {
  if (language === undefined) return 'und';
  const { code, script, confidence } = language;
  if (confidence >= SURE) return code;
  if (script === 'Latn') return 'en';
  return script === 'Arab' ? 'ar' : code;
}
