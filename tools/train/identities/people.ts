import { parse } from 'yaml';
import type { CountryCodes } from './country-codes';
import { readCsv } from './csv';
import { isHeading, isLeading, traitsOf } from './offices';
import type { Snapshot, SnapshotReader } from './snapshot';
import { snapshotsFor } from './snapshot';

/** An office holder as the sources give them. */
export interface KnownPerson {
  /** Wikidata id. */
  readonly id: string;
  readonly names: Set<string>;
  readonly arabicNames: Set<string>;
  /** ISO codes of the countries that the offices belong to. */
  readonly countries: Set<string>;
  /** `leading`, and the kinds of titles beside a politician's that the offices go with. */
  readonly traits: Set<string>;
  /** As head of state or of government: the first year, and every beginning with the end where the source gives one. */
  head?: {
    readonly isMonarch: boolean;
    readonly from: number;
    readonly ends: readonly (readonly [from: number, until: number | undefined])[];
  };
}

export const anywhere = '*';
const qid = /^Q[1-9]\d*$/;
const isArabic = (name: string): boolean => /\p{Script=Arabic}/u.test(name);

interface Office {
  readonly name: string;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  /** Where the source says so whatever the name of the office is. */
  readonly isLeading?: boolean;
}

/** Office holders of governments since 2000 and today's members of the US Congress, by Wikidata id. */
export function readPeople(reader: SnapshotReader, isoOfId: CountryCodes['isoOfId']): Map<string, KnownPerson> {
  const people = new Map<string, KnownPerson>();
  const add = (id: string, names: readonly string[], iso: string | undefined, office?: Office): void => {
    const full = names.map(cleaned).filter((name) => /^\P{Nd}+ \P{Nd}+$/u.test(name) || /^\p{L}+ [IVX]+$/u.test(name));
    if (!qid.test(id) || iso === undefined || full.length === 0) return;
    const empty = { names: new Set<string>(), arabicNames: new Set<string>(), countries: new Set<string>() };
    const person = people.get(id) ?? { id, ...empty, traits: new Set<string>() };
    for (const name of full) (isArabic(name) ? person.arabicNames : person.names).add(name);
    person.countries.add(iso);
    if (office !== undefined) addOffice(person, office);
    people.set(id, person);
  };
  for (const snapshot of snapshotsFor('holders')) {
    // The United Nations' offices are of no country.
    const iso = snapshot.repository.endsWith('/world') ? anywhere : isoOfId(jurisdiction(reader, snapshot));
    for (const row of readCsv(reader.read(snapshot, 'html/holders21.csv')))
      add(row['personID'] ?? '', [row['person'] ?? ''], iso, {
        name: row['position'] ?? '',
        start: row['start'],
        end: row['end'],
      });
  }
  for (const snapshot of snapshotsFor('holders')) addArabicLabels(reader, snapshot, people);
  for (const snapshot of snapshotsFor('leaders')) {
    for (const row of readCsv(reader.read(snapshot, 'data/wikidata.csv')))
      add(row['officeholder'] ?? '', [row['officeholderLabel'] ?? ''], isoOfId(row['countryid'] ?? ''), {
        name: row['positionLabel'] ?? '',
        start: row['start_year'],
        end: row['end_year'],
        isLeading: true,
      });
  }
  for (const snapshot of snapshotsFor('foreign')) {
    for (const row of readCsv(reader.read(snapshot, 'sources/foreign/wikidata.csv')))
      add(row['person'] ?? '', [row['name'] ?? ''], isoOfId(row['country'] ?? ''), { name: '', isLeading: true });
  }
  for (const snapshot of snapshotsFor('congress')) {
    for (const { id, name } of parse(reader.read(snapshot, 'legislators-current.yaml')) as Legislator[])
      add(
        id.wikidata ?? '',
        [`${name.nickname ?? name.first} ${name.last}`, `${name.first} ${name.last}`, name.official_full ?? ''],
        'US',
      );
  }
  return people;
}

/** Lists that a source copied from Arabic pages have Arabic labels beside the ids. */
function addArabicLabels(reader: SnapshotReader, snapshot: Snapshot, people: ReadonlyMap<string, KnownPerson>): void {
  const tables = reader.list(snapshot).filter(({ path }) => /^(sources|html)\/.*\.csv$/.test(path));
  const objects = tables.map(({ object }) => object);
  for (const text of reader.readObjects(snapshot, objects))
    for (const [, id = '', label = ''] of text.matchAll(/^(Q[1-9]\d*),([^,\n]*)(?:,|$)/gm))
      if (/^\p{Script=Arabic}+(?: \p{Script=Arabic}+)+$/u.test(cleaned(label))) people.get(id)?.arabicNames.add(cleaned(label));
}

/** A source has words about the name behind it, invisible marks inside, and more than one space. */
function cleaned(name: string): string {
  return name
    .replace(/\p{Cf}/gu, '')
    .replace(/\s*\(.*\)$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function addOffice(person: KnownPerson, { name, start = '', end = '', isLeading: isKnownToLead = false }: Office): void {
  if (isKnownToLead || isLeading(name)) person.traits.add('leading');
  for (const trait of traitsOf(name)) person.traits.add(trait);
  const from = Number(start.slice(0, 4));
  if (!(isKnownToLead || isHeading(name)) || !(from > 0)) return;
  const known = person.head;
  const until = end === '' ? undefined : Number(end.slice(0, 4));
  const ends = [...(known?.ends ?? []), [from, until] as const];
  person.head = {
    isMonarch: (known?.isMonarch ?? false) || traitsOf(name).includes('royal'),
    from: Math.min(from, known?.from ?? from),
    ends,
  };
}

/** Last year of the last time in office; undefined where no source gives an end. */
export function lastYear({ head }: KnownPerson): number | undefined {
  const ends = head?.ends ?? [];
  const latest = Math.max(...ends.map(([from]) => from));
  return ends.filter(([from]) => from === latest).find(([, until]) => until !== undefined)?.[1];
}

interface Legislator {
  readonly id: { readonly wikidata?: string };
  readonly name: { readonly first: string; readonly last: string; readonly nickname?: string; readonly official_full?: string };
}

function jurisdiction(reader: SnapshotReader, snapshot: Snapshot): string {
  const meta = JSON.parse(reader.read(snapshot, 'meta.json')) as { readonly jurisdiction?: { readonly id?: string } };
  return meta.jurisdiction?.id ?? '';
}
