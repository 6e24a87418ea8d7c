import { normalizeArabic } from '@naba/arabic';
import { split } from './source-tables';
import type { ExportedTables, Row } from './source-tables';

/** A region as it goes into the model: all its names, the best one first. */
export interface Region {
  readonly id: string;
  readonly en: readonly string[];
  readonly ar: readonly string[];
  readonly iso: string;
  /** A city or country is better known by the same name: the name alone means that one. */
  readonly isNamedLikeOther: boolean;
}

/** Regions whose cities have fewer people are named too seldom for the names that they would share with others. */
const leastPeople = 200_000;
/** A region is one with its seat in the news where that holds this share of its people: the name means the city. */
const seatShare = 0.15;
const knownCity = 200_000;
/** Larger than their namesake inside by far, and known by the name. */
const besideTheirCity = new Set(['New York']);

/** One with the city of another name that fills it. */
const cityOfItsOwn = new Set(['District of Columbia']);

const englishKinds =
  /\s+(?:Region|Province|Governorate|State|Oblast|Krai|Prefecture|Department|department|County|District|Division|Voivodeship|Municipality)$/;
const arabicKinds = /^(?:ال)?(?:منطقة|محافظة|ولاية|مقاطعة|إقليم|جهة|إمارة|دائرة|شعبية)\s+|\s+(?:أوبلاست|كراي)$/u;

/** Regions of our own table, which belong to no source. */
export function ownRegions(rows: readonly Row[]): Region[] {
  return rows.map((row) => ({
    id: `local:${row['id']!}`,
    en: split(row['en']),
    ar: split(row['ar']),
    iso: '',
    isNamedLikeOther: false,
  }));
}

/** States, provinces and the like of every country, but those that are named after the city that most of their people live in. */
export function sourcedRegions(
  { regions, usStates, cityRecords }: Pick<ExportedTables, 'regions' | 'usStates' | 'cityRecords'>,
  cities: readonly Row[],
  own: readonly Region[],
  isCountry: (name: string) => boolean,
): Region[] {
  const taken = new Set(own.flatMap(({ en, ar }) => [...en, ...ar.map(normalizeArabic)]));
  const states = new Map(Object.entries(usStates).map(([name, { id, ar }]) => [id, { name, ar }]));
  const people = new PeopleOfRegions(cities, cityRecords);
  return regions.flatMap(([id, iso, code, english, arabic]) => {
    const state = states.get(id);
    const en = unique([state?.name ?? '', english.replace(englishKinds, ''), english]);
    const ar = unique([state?.ar ?? '', ...(/[\u0621-\u064a]/u.test(arabic) ? [arabic.replace(arabicKinds, ''), arabic] : [])]);
    const names = [...en, ...ar.map(normalizeArabic)];
    if (
      names.some((name) => taken.has(name) || cityOfItsOwn.has(name)) ||
      (state === undefined && people.of(iso, code) < leastPeople)
    )
      return [];
    const isBesideCity = en.some((name) => besideTheirCity.has(name));
    if (!isBesideCity && people.named(names, iso, code) > seatShare * people.of(iso, code)) return [];
    const isNamedLikeCountry = state === undefined && [...en, ...ar].some(isCountry);
    const isNamedLikeOther = isBesideCity || isNamedLikeCountry || people.namedElsewhere(names, iso, code) >= knownCity;
    return [{ id: `geonames:${id}`, en, ar, iso, isNamedLikeOther }];
  });
}

/** How many people live in the cities of regions, and in cities of a name. */
class PeopleOfRegions {
  private readonly byRegion = new Map<string, number>();
  private readonly byName = new Map<string, { readonly region: string; readonly people: number }[]>();

  constructor(cities: readonly Row[], records: ExportedTables['cityRecords']) {
    for (const city of cities) {
      const people = Number(city['population']);
      const region = `${city['iso2']!}.${records[city['geonameid']!]?.[0] ?? ''}`;
      this.byRegion.set(region, (this.byRegion.get(region) ?? 0) + people);
      for (const name of [city['name_en']!, ...split(city['names_ar']).map(normalizeArabic)])
        this.byName.set(name, [...(this.byName.get(name) ?? []), { region, people }]);
    }
  }

  of(iso: string, code: string): number {
    return this.byRegion.get(`${iso}.${code}`) ?? 0;
  }

  /** The largest city of the name in the region. */
  named(names: readonly string[], iso: string, code: string): number {
    return this.largest(names, (region) => region === `${iso}.${code}`);
  }

  namedElsewhere(names: readonly string[], iso: string, code: string): number {
    return this.largest(names, (region) => region !== `${iso}.${code}`);
  }

  private largest(names: readonly string[], isMeant: (region: string) => boolean): number {
    const cities = names.flatMap((name) => this.byName.get(name) ?? []);
    return Math.max(0, ...cities.filter(({ region }) => isMeant(region)).map(({ people }) => people));
  }
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.replace(/\p{Cf}/gu, '').trim()))].filter((name) => name.length > 2);
}
