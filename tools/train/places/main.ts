import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalizeArabic } from '@naba/arabic';
import { arabicPlaceKey, latinPlaceKey, packGazetteer } from '@naba/gazetteer';
import type { GazetteerFile } from '@naba/gazetteer';
import { projectRoot } from '@naba/project';
import { requireData } from '../../data/find-data';
import { addCities, capitalIds } from './cities';
import { addCountryNames, toCountries } from './countries';
import { PlaceNames } from './place-names';
import { ownRegions, sourcedRegions } from './regions';
import { exportedTables, readTable, split } from './source-tables';
import type { ExportedTables, Row } from './source-tables';

/** Builds `models/places.json.gz` from the source tables; the same sources give the same bytes. */
function buildPlaces(): GazetteerFile {
  const countries = readTable(requireData('places/countries.tsv'));
  const cities = readTable(requireData('places/cities.tsv'));
  const own = (name: string): Row[] => readTable(join(__dirname, 'data', name));
  const tables = exportedTables(join(projectRoot(), '.naba', 'train', 'places'));
  const names = {
    arabic: new PlaceNames(arabicPlaceKey, countries.length),
    latin: new PlaceNames(latinPlaceKey, countries.length),
  };

  const countryNames = new Map(own('country-names.tsv').map((row) => [row['iso2']!, row]));
  addCountryNames(countries, countryNames, Object.values(tables.nationalities), names.arabic, names.latin);
  const isoIndex = new Map(countries.map((country, index) => [country['iso2']!, index]));

  const cityNames = new Map(own('city-names.tsv').map((row) => [row['id']!, row]));
  const known = new Set(cities.map((city) => city['geonameid']!));
  for (const id of cityNames.keys()) if (!known.has(id)) throw new Error(`city-names.tsv: no city has the GeoNames id ${id}.`);
  const arabicByEnglish = new Map(Object.entries(tables.arabicCities));
  const cityRows = addCities(cities, cityNames, arabicByEnglish, capitalIds(countries, cities), isoIndex, names);

  const ours = ownRegions(own('regions.tsv'));
  const regions = [
    ...ours,
    ...sourcedRegions(
      tables,
      cities,
      ours,
      (name) => names.latin.isCountry(latinPlaceKey(name)) || names.arabic.isCountry(arabicPlaceKey(name)),
    ),
  ];
  for (const [offset, region] of regions.entries()) {
    for (const name of region.en) names.latin.add(name, countries.length + cities.length + offset);
    for (const name of region.ar) names.arabic.add(name, countries.length + cities.length + offset);
  }

  for (const row of own('ambiguous-names.tsv')) markByHand(names, row);

  const fameOf = (place: number): number => fameOfCity(cities[place - countries.length], tables.cityRecords);

  return {
    version: 2,
    countries: toCountries(countries, countryNames, Object.values(tables.nationalities)),
    cities: cityRows,
    regions: regions.map(({ id, en, ar, iso, isNamedLikeOther }) => [id, en[0]!, ar[0] ?? '', iso, isNamedLikeOther ? 1 : 0]),
    arabicNames: names.arabic.toLines(fameOf),
    latinNames: names.latin.toLines(fameOf),
    givenNames: Object.keys(tables.givenNames)
      .map(normalizeArabic)
      .filter((name) => !name.includes(' '))
      .sort()
      .join('\n'),
  };
}

/** A city is as well known as it is large, and as many languages have a name for it: Valencia is in Spain. */
function fameOfCity(city: Row | undefined, records: ExportedTables['cityRecords']): number {
  if (city === undefined) return Infinity;
  return Math.log10(Number(city['population']) + 1) + 1.5 * Math.log10((records[city['geonameid']!]?.[1] ?? 0) + 1);
}

/** Letters of `ambiguous-names.tsv`; `-` takes back what counting made of a name. */
const flags = {
  w: { isWord: true },
  p: { isPerson: true },
  c: { isWhole: true },
  t: { isTaMarbuta: true },
} as const;

function markByHand(names: { arabic: PlaceNames; latin: PlaceNames }, row: Row): void {
  const isArabic = row['language'] === 'ar';
  const traits = flags[row['flag'] as keyof typeof flags];
  for (const name of split(row['names'])) {
    if (isArabic) names.arabic.mark(arabicPlaceKey(name), traits);
    else names.latin.mark(latinPlaceKey(name), traits);
  }
}

const bytes = packGazetteer(buildPlaces());
writeFileSync(join(projectRoot(), 'models', 'places.json.gz'), bytes);
process.stdout.write(`models/places.json.gz: ${bytes.length} bytes\n`);
