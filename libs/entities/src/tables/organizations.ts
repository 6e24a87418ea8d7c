import type { ModelFolder } from '@naba/models';
import type { EntityLink } from '../mention';
import { readModelTable, valuesOf } from './model-table';

export interface Organization {
  readonly kind: string;
  readonly link: EntityLink;
  /** All its names that mean nothing else, those in English first. */
  readonly names: readonly string[];
  /** What it is called in articles that speak of its country, where a tagger sees a name: Labour, الجمهوريين. */
  readonly namesAtHome: readonly string[];
}

/** Before a name that needs its country. */
const atHome = '~';

/** Every organisation of `organizations.tsv`. */
export function openOrganizations(models: ModelFolder): Organization[] {
  return readModelTable(models, 'organizations.tsv').map((row) => {
    const [en, ar] = [valuesOf(row['en']), valuesOf(row['ar'])];
    const name = { ...(ar[0] === undefined ? {} : { ar: ar[0] }), ...(en[0] === undefined ? {} : { en: en[0] }) };
    const iso = row['iso'] ?? '';
    const wikidata = row['wd'] ?? '';
    const own = `local:${row['id']!}`;
    const id = wikidata === '' ? { id: own } : { id: `wd:${wikidata}`, formerIds: [own] };
    const link = { ...id, name, ...(iso === '' ? {} : { iso }) };
    const names = [...en, ...ar];
    return {
      kind: row['kind']!,
      link,
      names: names.filter((one) => !one.startsWith(atHome)),
      namesAtHome: names.filter((one) => one.startsWith(atHome)).map((one) => one.slice(1)),
    };
  });
}
