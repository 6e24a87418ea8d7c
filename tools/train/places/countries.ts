import { nisbaForms, normalizeArabic } from '@naba/arabic';
import type { GazetteerFile } from '@naba/gazetteer';
import type { PlaceNames } from './place-names';
import { split } from './source-tables';
import type { Nationality, Row } from './source-tables';

type CountryRow = GazetteerFile['countries'][number];

/** Rows of the model's countries: ids, coordinates and populations as in the source, names from our own table where it has them. */
export function toCountries(
  countries: readonly Row[],
  names: ReadonlyMap<string, Row>,
  nationalities: readonly Nationality[],
): CountryRow[] {
  return countries.map((country) => {
    const own = names.get(country['iso2']!);
    const en = split(own?.['en'])[0] ?? country['name_en']!;
    const ar = split(own?.['ar'])[0] ?? country['name_ar']!;
    const numbers = [Number(country['lat']), Number(country['lon']), Number(country['population'])] as const;
    const adjectives = [englishAdjectives(country, own)[0] ?? '', arabicNisbas(country, own, nationalities)[0] ?? ''] as const;
    return [country['wikidata']!, country['iso2']!, en, ar, ...numbers, ...adjectives];
  });
}

/** Adds names, nationality adjectives and demonyms of every country, Arabic and English. */
export function addCountryNames(
  countries: readonly Row[],
  names: ReadonlyMap<string, Row>,
  nationalities: readonly Nationality[],
  arabic: PlaceNames,
  latin: PlaceNames,
): void {
  for (const [index, country] of countries.entries()) {
    const own = names.get(country['iso2']!);
    for (const name of orDefault(own?.['ar'], [country['name_ar']!])) arabic.add(name, index);
    for (const name of orDefault(own?.['en'], [country['name_en']!])) addLatinName(latin, name, index);
    const adjective = { isAdjective: true };
    for (const form of arabicAdjectives(country, own, nationalities)) arabic.add(form, index, adjective);
    for (const form of englishAdjectives(country, own)) latin.add(form, index, adjective);
  }
}

function addLatinName(latin: PlaceNames, name: string, index: number): void {
  latin.add(name, index);
  const plain = withoutAccents(name);
  if (plain !== name) latin.add(plain, index);
}

/** The same name in bare ASCII letters, as agencies write it. */
export function withoutAccents(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd');
}

function orDefault(cell: string | undefined, fallback: readonly string[]): readonly string[] {
  const own = split(cell);
  return own.length > 0 ? own : fallback;
}

function arabicAdjectives(country: Row, own: Row | undefined, nationalities: readonly Nationality[]): string[] {
  const nisbas = arabicNisbas(country, own, nationalities);
  if (nisbas.length === 0) return [];
  const sourced = nationalitiesOf(country, nationalities);
  const plurals = orDefault(
    own?.['plural'],
    sourced.flatMap(({ males }) => [males, `ال${males}`]),
  );
  const forms = nisbas.flatMap((nisba) => (nisba.includes(' ') ? compoundForms(nisba) : nisbaForms(nisba)));
  // A broken plural counts, a sound one is among the forms already.
  return [...forms, ...plurals.filter((plural) => !plural.includes(' '))].filter((form) => normalizeArabic(form).length > 3);
}

function nationalitiesOf(country: Row, nationalities: readonly Nationality[]): Nationality[] {
  return nationalities.filter((nationality) => nationality.en === country['name_en']!.toLowerCase());
}

/** Adjectives as indefinite masculine, the usual one first. */
function arabicNisbas(country: Row, own: Row | undefined, nationalities: readonly Nationality[]): readonly string[] {
  if (own?.['nisba'] === '-') return [];
  const sourced = nationalitiesOf(country, nationalities).map((nationality) => nationality.male);
  return orDefault(own?.['nisba'], sourced).filter((nisba) => nisba.endsWith('ي'));
}

/** جنوب أفريقي: the first word stays, the second has all forms. */
function compoundForms(nisba: string): string[] {
  const [first = '', second = ''] = nisba.split(' ');
  return nisbaForms(second).flatMap((form) => [`${first} ${form}`, ...(form.startsWith('ال') ? [] : [`ال${first} ${form}`])]);
}

function englishAdjectives(country: Row, own: Row | undefined): string[] {
  if (own?.['adjective_en'] === '-') return [];
  const sourced = country['nationality_en']!.split(/,| or /).map((word) => word.trim());
  const adjectives = orDefault(own?.['adjective_en'], sourced).filter((word) => word.length > 3 && !word.endsWith('Island'));
  return adjectives.flatMap((word) =>
    /(an|i|ian|ek|kh|ch|er|ot|av|at|rd|ai)$/.test(word) && !/(ch|sh)$/.test(word) ? [word, `${word}s`] : [word],
  );
}
