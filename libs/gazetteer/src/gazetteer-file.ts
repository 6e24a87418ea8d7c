import { gunzipSync, gzipSync } from 'node:zlib';
import type { NameTraits } from './place';

/** Contents of `models/places.json.gz`. Places are numbered: countries first, then cities, then regions. */
export interface GazetteerFile {
  readonly version: 2;
  /** Wikidata id, ISO 3166-1 alpha-2, English and Arabic name, latitude, longitude, population, English and Arabic adjective ('' where none). */
  readonly countries: readonly (readonly [string, string, string, string, number, number, number, string, string])[];
  /** GeoNames id, English and Arabic name ('' where unknown), number of the country, latitude, longitude, population, capital (1) or not. */
  readonly cities: readonly (readonly [number, string, string, number, number, number, number, number])[];
  /** Whole id, English and Arabic name ('' where unknown), ISO 3166-1 alpha-2 of the country ('' where it lies in several), and whether the name alone means a city or country (1). */
  readonly regions: readonly (readonly [string, string, string, string, number])[];
  /** One line for each name: key, letters of its traits, numbers of its places; tab-separated. */
  readonly arabicNames: string;
  readonly latinNames: string;
  /** Arabic given names, normalised, one a line: a nationality after one is a surname. */
  readonly givenNames: string;
}

const letters: readonly (readonly [keyof NameTraits, string])[] = [
  ['isAdjective', 'a'],
  ['isWord', 'w'],
  ['isPerson', 'p'],
  ['isWhole', 'c'],
  ['isTaMarbuta', 't'],
];

/** Traits as letters, for the file. */
export function encodeTraits(traits: Partial<NameTraits>): string {
  return letters.map(([trait, letter]) => (traits[trait] === true ? letter : '')).join('');
}

/** Traits from the letters in the file. */
export function decodeTraits(code: string): NameTraits {
  return {
    isAdjective: code.includes('a'),
    isWord: code.includes('w'),
    isPerson: code.includes('p'),
    isWhole: code.includes('c'),
    isTaMarbuta: code.includes('t'),
  };
}

/** Bytes of the model file; the same input gives the same bytes. */
export function packGazetteer(file: GazetteerFile): Buffer {
  return gzipSync(JSON.stringify(file), { level: 9 });
}

/** Reads the bytes of the model file. */
export function unpackGazetteer(bytes: Buffer): GazetteerFile {
  const file = JSON.parse(gunzipSync(bytes).toString('utf8')) as GazetteerFile;
  if ((file.version as number) !== 2)
    throw new Error(`Gazetteer version ${file.version} is unknown here; build models/places.json.gz again.`);
  return file;
}
