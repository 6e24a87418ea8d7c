import type { GazetteerFile } from '@naba/gazetteer';
import { arabicCityNames } from './arabic-city-names';
import { withoutAccents } from './countries';
import type { PlaceNames } from './place-names';
import { split } from './source-tables';
import type { Row } from './source-tables';

type CityRow = GazetteerFile['cities'][number];

/** A smaller city does not get the name of a country: Lebanon, Peru, Jamaica. */
const notable = 1_000_000;

/** Capitals whose name differs between the two sources, by ISO code. */
const capitalSpellings: ReadonlyMap<string, string> = new Map([
  ['MX', 'Mexico City'],
  ['LY', 'Tripoli'],
  ['SG', 'Singapore'],
  ['MO', 'Macau'],
  ['AG', 'Saint John’s'],
  ['GD', "Saint George's"],
  ['GG', 'Saint Peter Port'],
  ['VU', 'Port-Vila'],
  ['WF', 'Mata-Utu'],
  ['EH', 'Laayoune'],
]);

/** GeoNames ids of the capitals: the largest city of the country that has the capital's name. */
export function capitalIds(countries: readonly Row[], cities: readonly Row[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const country of countries) {
    const iso = country['iso2']!;
    const wanted = fold(capitalSpellings.get(iso) ?? country['capital_en']!);
    const candidates = cities.filter((city) => city['iso2'] === iso && fold(city['name_en']!) === wanted);
    candidates.sort((a, b) => Number(b['population']) - Number(a['population']));
    if (candidates[0] !== undefined) ids.add(candidates[0]['geonameid']!);
  }
  return ids;
}

/** Rows of the model's cities and their names in both scripts; `firstIndex` is the number of the first city. */
export function addCities(
  cities: readonly Row[],
  ownNames: ReadonlyMap<string, Row>,
  arabicByEnglish: ReadonlyMap<string, string>,
  capitals: ReadonlySet<string>,
  isoIndex: ReadonlyMap<string, number>,
  names: { readonly arabic: PlaceNames; readonly latin: PlaceNames },
): CityRow[] {
  const firstIndex = isoIndex.size;
  return cities.map((city, offset) => {
    const id = city['geonameid']!;
    const own = ownNames.get(id);
    const english = [...split(own?.['en']), city['name_en']!];
    const arabic = [...split(own?.['ar']), ...arabicCityNames(city, arabicByEnglish)];
    const isNotable = capitals.has(id) || Number(city['population']) >= notable;
    for (const name of english)
      for (const spelling of [name, withoutAccents(name)]) names.latin.addUnlessCountry(spelling, firstIndex + offset, isNotable);
    for (const name of arabic) names.arabic.addUnlessCountry(name, firstIndex + offset, isNotable);
    const numbers = [Number(city['lat']), Number(city['lon']), Number(city['population'])] as const;
    return [Number(id), english[0]!, arabic[0] ?? '', isoIndex.get(city['iso2']!)!, ...numbers, capitals.has(id) ? 1 : 0];
  });
}

function fold(name: string): string {
  return withoutAccents(name)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}
