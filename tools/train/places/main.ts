import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalizeArabic } from '@naba/arabic';
import { arabicPlaceKey, latinPlaceKey, packGazetteer } from '@naba/gazetteer';
import type { GazetteerFile } from '@naba/gazetteer';
import { projectRoot } from '@naba/project';
import { requireData } from '../../data/find-data';
import { markAmbiguousNames } from './ambiguity';
import { addCities, capitalIds } from './cities';
import { addCountryNames, toCountries } from './countries';
import { PlaceNames } from './place-names';
import { exportedTables, readTable, split } from './source-tables';
import type { Row } from './source-tables';

const arabicCorpora = ['ar.anercorp.train.conll', 'ar.aqmar.train.conll', 'ar.wikifane.train.conll'];
const latinCorpora = ['en.gmb.train.conll', 'en.wikigold.conll', 'en.wnut17.train.conll'];

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

  const regions = [...own('regions.tsv').map(toRegion), ...usStates(tables.usStates)];
  for (const [offset, region] of regions.entries()) {
    for (const name of region.en) names.latin.add(name, countries.length + cities.length + offset);
    for (const name of region.ar) names.arabic.add(name, countries.length + cities.length + offset);
  }

  markAmbiguousNames(
    names.arabic,
    arabicCorpora.map((file) => requireData(`ner/${file}`)),
    true,
  );
  markAmbiguousNames(
    names.latin,
    latinCorpora.map((file) => requireData(`ner/${file}`)),
    false,
  );
  for (const row of own('ambiguous-names.tsv')) markByHand(names, row);

  return {
    version: 1,
    countries: toCountries(countries, countryNames, Object.values(tables.nationalities)),
    cities: cityRows,
    regions: regions.map(({ id, en, ar, iso }) => [id, en[0]!, ar[0] ?? '', iso]),
    arabicNames: names.arabic.toLines(),
    latinNames: names.latin.toLines(),
    givenNames: Object.keys(tables.givenNames)
      .map(normalizeArabic)
      .filter((name) => !name.includes(' '))
      .sort()
      .join('\n'),
  };
}

interface Region {
  readonly id: string;
  readonly en: readonly string[];
  readonly ar: readonly string[];
  readonly iso: string;
}

function toRegion(row: Row): Region {
  return { id: `local:${row['id']!}`, en: split(row['en']), ar: split(row['ar']), iso: '' };
}

/** States that share the name of a city far better known stay out: the name then always means the city. */
const cityLikeStates = new Set(['New York', 'Washington', 'District of Columbia']);

function usStates(states: ReturnType<typeof exportedTables>['usStates']): Region[] {
  return Object.entries(states)
    .filter(([name]) => !cityLikeStates.has(name))
    .map(([name, { id, ar }]) => ({ id: `geonames:${id}`, en: [name], ar: ar === '' ? [] : [ar], iso: 'US' }));
}

/** Letters of `ambiguous-names.tsv`; `-` takes back what counting made of a name. */
const flags = {
  '-': { isWord: false, isPerson: false, isWhole: false },
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
