/** Codes that publishers write for a language that has another code here, or is not told from it. */
const sameLanguage: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  iw: 'he',
  ji: 'yi',
  in: 'id',
  fil: 'tl',
  mo: 'ro',
  bs: 'hr',
  sh: 'hr',
};

/** Logarithms of the odds against any other language of the script, fitted on the first characters of news in 32 languages. */
const logOdds = {
  /** English is what content systems write where nobody chose a language. */
  declaredEnglish: 2.5,
  declared: 3,
  /** The languages of most news in Latin and in Arabic script. */
  frequent: 1.5,
} as const;
const frequent: ReadonlySet<string> = new Set(['en', 'ar']);

/** The language of a BCP 47 tag, in the codes of the models; nothing for a tag that names none. */
export function readDeclared(tag: string | undefined): string | undefined {
  const code = tag?.split(/[-_]/)[0]!.toLowerCase();
  return code === undefined || code === '' || code === 'und' ? undefined : (sameLanguage[code] ?? code);
}

/**
 * Logarithm of the prior odds of a language before the text is read.
 * @param declared what the publisher declared, by `readDeclared`
 */
export function priorOf(language: string, declared: string | undefined): number {
  if (language === declared) return language === 'en' ? logOdds.declaredEnglish : logOdds.declared;
  return frequent.has(language) ? logOdds.frequent : 0;
}
