import { normalizeArabic } from '@naba/arabic';
import { split } from './source-tables';
import type { Row } from './source-tables';

/** Letters of Arabic spelling; Persian, Urdu, Kurdish and Uyghur names nearly all hold one outside of it. */
const arabicSpelling = /^[ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي\u064b-\u0652 -]+$/u;
/** A word that starts with ئ, or a Persian or Urdu word for city or district, betrays another language in Arabic letters. */
const foreignSpelling = /(^|\s)ئ|شهر|شهرستان|ضلع|ولسوالي/u;

/**
 * Arabic names of a city, the best first. GeoNames lists names of all languages in Arabic script together: those in other
 * spellings are dropped. A name that ArWikiCats gives for the same English name
 * comes first, and then very short ones are dropped too.
 */
export function arabicCityNames(city: Row, arabicByEnglish: ReadonlyMap<string, string>): string[] {
  const sourced = arabicByEnglish.get(city['name_en']!.toLowerCase());
  const least = sourced === undefined ? 3 : 4;
  const listed = split(city['names_ar']).filter(
    (name) => arabicSpelling.test(name) && !foreignSpelling.test(name) && normalizeArabic(name).length >= least,
  );
  const ranked = listed.map((name) => ({ name, score: plausibility(name, city['name_en']!) })).sort((a, b) => b.score - a.score);
  const names = [...(sourced === undefined ? [] : [bareName(sourced)]), ...ranked.map(({ name }) => name)];
  return unique([...names, ...names.flatMap((name) => gafVariants(name, city['name_en']!))]);
}

/** Longer names that use letters only Arabic has (ة, ال, أ, غ) are more likely Arabic than Persian. */
function plausibility(name: string, english: string): number {
  let score = 0;
  if (/ة$/u.test(name)) score += 2;
  if (/^(ال|أ|إ)/u.test(name)) score += 2;
  if (/[غجق]/u.test(name) && /g/i.test(english)) score += 1;
  if (/ى$/u.test(name)) score -= 1;
  return score + Math.min(name.length, english.length) / 20;
}

/** Egypt writes ج for a foreign g where most others write غ. */
function gafVariants(name: string, english: string): string[] {
  return /g(?!h)/i.test(english) && name.includes('غ') ? [name.replace(/غ/gu, 'ج')] : [];
}

function bareName(name: string): string {
  return name
    .replace(/\s*\(.*\)$/u, '')
    .replace(/^مدينة /u, '')
    .trim();
}

function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = normalizeArabic(name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
