import type { ModelFolder } from '@naba/models';
import type { EntityLink } from '../mention';
import { readModelTable, valuesOf } from './model-table';

export interface Organization {
  readonly kind: string;
  readonly link: EntityLink;
  /** All its names, those in English first. */
  readonly names: readonly string[];
}

/** Every organisation of `organizations.tsv`. */
export function openOrganizations(models: ModelFolder): Organization[] {
  return readModelTable(models, 'organizations.tsv').map((row) => {
    const [en, ar] = [valuesOf(row['en']), valuesOf(row['ar'])];
    const name = { ...(ar[0] === undefined ? {} : { ar: ar[0] }), ...(en[0] === undefined ? {} : { en: en[0] }) };
    const iso = row['iso'] ?? '';
    const wikidata = row['wd'] ?? '';
    const link = { id: wikidata === '' ? `local:${row['id']!}` : `wd:${wikidata}`, name, ...(iso === '' ? {} : { iso }) };
    return { kind: row['kind']!, link, names: [...en, ...ar] };
  });
}
