import { readFileSync } from 'node:fs';
import type { Gazetteer } from '@naba/gazetteer';
import { requireData } from '../../data/find-data';

export interface CountryCodes {
  readonly isoOfThree: (code: string) => string | undefined;
  /** By Wikidata id. */
  readonly isoOfId: (country: string) => string | undefined;
  readonly isoOfName: (country: string) => string | undefined;
}

/** ISO codes of two letters by those of three (from the countries that the gazetteer is built of) and by English names. */
export function countryCodes(gazetteer: Gazetteer): CountryCodes {
  const byThree = new Map(
    readFileSync(requireData('places/countries.tsv'), 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'))
      .map(([, two = '', three = '']) => [three, two] as const),
  );
  return {
    isoOfThree: (code) => byThree.get(code),
    isoOfId: (country) => gazetteer.placeById(`wd:${country}`)?.iso,
    isoOfName: (country) => gazetteer.latin.find(country)?.targets.find(({ kind }) => kind === 'country')?.iso,
  };
}
