import { gunzipSync } from 'node:zlib';
import { hasArabicLetter, normalizeArabic } from '@naba/arabic';
import type { ModelFolder } from '@naba/models';
import type { ArticleField, EntityLink } from '../mention';
import { nameKey } from '../words/name-key';
import { organizationNameKey } from '../words/organization-name-key';
import { SortedTable } from './sorted-table';

/** Who a name means, with what the table says of its kind. */
export interface Identity {
  readonly link: EntityLink;
  readonly kind: string;
}

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly countries: readonly string[];
  readonly en: string;
  readonly ar: string;
}

const anywhere = '*';
/** In a table of people: those who led a state, a government or its foreign affairs. */
const leading = 'leading';
/** Kinds that titles give and office holders have. */
const officeKinds = new Set(['politician', 'royal', 'military', 'clergy']);
/** A name with a shorter key may be somebody else's unless the article speaks of the country. */
const longKey = 6;
/** A name with so long a key has hardly a namesake in a country: of 42 such names without a title in the news, 41 were the office holder's. */
const distinctKey = 8;
/** Below this only a name spelled as in the table is the same. */
const fullKey = 5;

/** ISO codes of every country that an article names, by itself, by its people or by a city. */
export function countriesOf(fields: readonly ArticleField[]): ReadonlySet<string> {
  const countries = new Set<string>();
  for (const { places } of fields) for (const { iso } of places) if (iso !== undefined) countries.add(iso);
  return countries;
}

/** The tables of people and organisations with the names that mean them. */
export class Identities {
  constructor(
    private readonly people: SortedTable,
    private readonly organizations: SortedTable,
  ) {}

  /** Reads `people.tsv.gz` and `organization-names.tsv.gz`. */
  static open(models: ModelFolder): Identities {
    const read = (name: string): SortedTable => new SortedTable(gunzipSync(models.read(name)));
    return new Identities(read('people.tsv.gz'), read('organization-names.tsv.gz'));
  }

  /**
   * The office holder whom a full name means; undefined where that is not safe. The article has to speak of the country and,
   * unless they led it or the name is a long one, give a title; a leader with a title needs no country.
   */
  person(name: string, kind: string | undefined, countries: ReadonlySet<string>): Identity | undefined {
    if (!name.includes(' ')) return undefined;
    const key = nameKey(name);
    const rows = this.people.find(key).map(toRow);
    if (rows.length === 0) return undefined;
    const isTitled = kind !== undefined && officeKinds.has(kind);
    const isDistinct = kind === undefined && key.length >= distinctKey;
    const near = rows.filter((row) => isNear(row, countries) && (isTitled || isDistinct || row.kind === leading));
    const able = near.length > 0 ? near : rows.filter((row) => row.kind === leading && isTitled && key.length >= longKey);
    const row = soleOf(key.length < fullKey ? spelledAs(able, name) : able, name);
    return row === undefined ? undefined : { link: toLink(row, name), kind: 'politician' };
  }

  /** The organisation that a name of two words or more means in full; the article has to speak of its country. */
  organization(name: string, countries: ReadonlySet<string>): Identity | undefined {
    const key = organizationNameKey(name);
    if (!key.includes(' ')) return undefined;
    const near = this.organizations
      .find(key)
      .map(toRow)
      .filter((row) => isNear(row, countries));
    const row = soleOf(near, name);
    return row === undefined ? undefined : { link: toLink(row, name), kind: row.kind };
  }

  /** Ids of all whom the tables know under a full name, people first, whatever an article would have to say of them. */
  idsOfName(name: string): string[] {
    const rows = [...this.people.find(nameKey(name)), ...this.organizations.find(organizationNameKey(name))].map(toRow);
    return [...new Set(rows.map(({ id }) => `wd:${id}`))];
  }
}

function toRow([id = '', kind = '', countries = '', en = '', ar = '']: readonly string[]): Row {
  return { id, kind, countries: countries.split('|'), en, ar };
}

function isNear({ countries: own }: Row, countries: ReadonlySet<string>): boolean {
  return own.some((iso) => iso === anywhere || countries.has(iso));
}

/** The only one, or the only one who is spelled just so. */
function soleOf(rows: readonly Row[], name: string): Row | undefined {
  if (countIds(rows) <= 1) return rows[0];
  const same = spelledAs(rows, name);
  return countIds(same) === 1 ? same[0] : undefined;
}

function countIds(rows: readonly Row[]): number {
  return new Set(rows.map(({ id }) => id)).size;
}

function spelledAs(rows: readonly Row[], name: string): Row[] {
  const fold = (text: string): string => normalizeArabic(text).toLowerCase();
  return rows.filter(({ en, ar }) => fold(en) === fold(name) || fold(ar) === fold(name));
}

function toLink({ id, en, ar, countries }: Row, name: string): EntityLink {
  const arabic = ar === '' && hasArabicLetter(name) ? name : ar;
  const names = { ...(arabic === '' ? {} : { ar: arabic }), ...(en === '' ? {} : { en }) };
  const [iso = anywhere] = countries;
  return { id: `wd:${id}`, name: names, ...(iso === anywhere || countries.length > 1 ? {} : { iso }) };
}
