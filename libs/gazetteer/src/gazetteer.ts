import type { ModelFolder } from '@naba/models';
import { NameFilter } from '@naba/word-readings';
import { unpackGazetteer } from './gazetteer-file';
import type { GazetteerFile } from './gazetteer-file';
import { NameTable } from './name-table';
import { readNameUses } from './name-uses';
import type { Place } from './place';

export interface Gazetteer {
  readonly arabic: NameTable;
  readonly arabicFilter: NameFilter;
  readonly latin: NameTable;
  readonly givenNames: ReadonlySet<string>;
  placeById(id: string): Place | undefined;
  /** By ISO 3166-1 alpha-2. */
  countryByIso(iso: string): Place | undefined;
}

/** A power of two: thirty bits for each Arabic name, with two asked for a word. */
const filterBits = 20;

const cityIdPrefix = 'geonames:';

/** Reads `places.json.gz` and `place-uses.tsv`. */
export function openGazetteer(models: ModelFolder): Gazetteer {
  return toGazetteer(unpackGazetteer(models.read('places.json.gz')), models.read('place-uses.tsv').toString('utf8'));
}

/** Tables for lookups out of a gazetteer file and the counts of what its names are used for. */
export function toGazetteer(file: GazetteerFile, nameUses = ''): Gazetteer {
  const uses = readNameUses(nameUses);
  const cache = new Map<number, Place>();
  const placeAt = (index: number): Place => {
    let place = cache.get(index);
    if (place === undefined) {
      place = readPlace(file, index);
      cache.set(index, place);
    }
    return place;
  };
  let indexOf: ReturnType<typeof indexById> | undefined;
  const arabic = new NameTable(file.arabicNames, placeAt, uses.ar);
  const arabicFilter = new NameFilter(filterBits);
  for (const name of arabic.keys()) arabicFilter.addName(name);
  return {
    arabic,
    arabicFilter,
    latin: new NameTable(file.latinNames, placeAt, uses.en),
    givenNames: new Set(file.givenNames.split('\n')),
    countryByIso(iso) {
      const index = file.countries.findIndex((country) => country[1] === iso);
      return index < 0 ? undefined : placeAt(index);
    },
    placeById(id) {
      indexOf ??= indexById(file);
      const index = indexOf(id);
      return index === undefined ? undefined : placeAt(index);
    },
  };
}

function readPlace(file: GazetteerFile, index: number): Place {
  const country = file.countries[index];
  if (country !== undefined) {
    const [wikidata, iso, en, ar, lat, lon, population, adjectiveEn, adjectiveAr] = country;
    const adjective = { ...(adjectiveEn === '' ? {} : { en: adjectiveEn }), ...(adjectiveAr === '' ? {} : { ar: adjectiveAr }) };
    return { id: `wd:${wikidata}`, kind: 'country', name: { ar, en }, adjective, iso, lat, lon, population, isCapital: false };
  }
  const city = file.cities[index - file.countries.length];
  if (city !== undefined) {
    const [geonames, en, ar, countryIndex, lat, lon, population, capital] = city;
    const name = ar === '' ? { en } : { ar, en };
    const iso = file.countries[countryIndex]![1];
    return { id: `${cityIdPrefix}${geonames}`, kind: 'city', name, iso, lat, lon, population, isCapital: capital === 1 };
  }
  const region = file.regions[index - file.countries.length - file.cities.length];
  if (region === undefined) throw new Error(`Place number ${index} is missing; build models/places.json.gz again.`);
  const [id, en, ar, iso, isNamedLikeOther] = region;
  const name = ar === '' ? { en } : { ar, en };
  const place = { id, kind: 'region', name, population: 0, isCapital: false, isNamedLikeOther: isNamedLikeOther === 1 } as const;
  return iso === '' ? place : { ...place, iso };
}

/** Numbers of the places by their ids; most are cities, whose numeric ids take a third of the room of strings. */
function indexById({ countries, cities, regions }: GazetteerFile): (id: string) => number | undefined {
  const cityIndexes = new Map(cities.map(([geonames], index) => [geonames, countries.length + index]));
  const others = new Map(countries.map(([wikidata], index) => [`wd:${wikidata}`, index]));
  regions.forEach(([id], index) => others.set(id, countries.length + cities.length + index));
  return (id) =>
    others.get(id) ?? (id.startsWith(cityIdPrefix) ? cityIndexes.get(Number(id.slice(cityIdPrefix.length))) : undefined);
}
