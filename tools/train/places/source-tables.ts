import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Row = Readonly<Record<string, string>>;

/** Nationality of one country in Arabic, as ArWikiCats has it. */
export interface Nationality {
  readonly male: string;
  readonly males: string;
  readonly en: string;
}

/** Rows of a tab-separated file whose first line names the columns. */
export function readTable(path: string): Row[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').split('\n');
  const columns = head.split('\t');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split('\t');
      return Object.fromEntries(columns.map((column, index) => [column, cells[index]?.trim() ?? '']));
    });
}

/** Values of a cell that holds several. */
export function split(cell: string | undefined): string[] {
  return (cell ?? '').split('|').filter((value) => value !== '');
}

export interface ExportedTables {
  readonly arabicCities: Readonly<Record<string, string>>;
  readonly nationalities: Readonly<Record<string, Nationality>>;
  readonly givenNames: Readonly<Record<string, number>>;
  readonly usStates: Readonly<Record<string, { readonly id: number; readonly ar: string }>>;
  /** Code of the region and number of names of a city, by GeoNames id. */
  readonly cityRecords: Readonly<Record<string, readonly [region: string, names: number]>>;
  readonly regions: readonly (readonly [id: number, iso: string, code: string, en: string, ar: string])[];
}

/** The tables out of openly licensed packages, exported once into `folder`. */
export function exportedTables(folder: string): ExportedTables {
  if (!existsSync(join(folder, 'regions.json'))) {
    execFileSync('python3', [join(__dirname, 'export_sources.py'), folder], { stdio: 'inherit' });
  }
  const read = (name: string): never => JSON.parse(readFileSync(join(folder, name), 'utf8')) as never;
  return {
    arabicCities: read('arabic-cities.json'),
    nationalities: read('nationalities.json'),
    givenNames: read('given-names.json'),
    usStates: read('us-states.json'),
    cityRecords: read('city-records.json'),
    regions: read('regions.json'),
  };
}
