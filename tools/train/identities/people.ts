import { parse } from 'yaml';
import type { CountryCodes } from './country-codes';
import { readCsv } from './csv';
import type { Snapshot, SnapshotReader } from './snapshot';
import { snapshotsFor } from './snapshot';

/** An office holder as the sources give them. */
export interface KnownPerson {
  /** Wikidata id. */
  readonly id: string;
  readonly names: Set<string>;
  /** ISO codes of the countries that the offices belong to. */
  readonly countries: Set<string>;
  /** Whether one of the offices is head of state, head of government or minister of foreign affairs. */
  isLeading: boolean;
}

const leading =
  /^(president|king|queen|sultan|emir|supreme leader|monarch|prime minister|secretary-general of the united nations|chancellor|taoiseach|minister of foreign affairs|minister for foreign affairs|secretary of state|foreign secretary)\b(?! of the (senate|council|court))/i;
export const anywhere = '*';
const qid = /^Q[1-9]\d*$/;

/** Office holders of governments since 2000 and today's members of the US Congress, by Wikidata id. */
export function readPeople(reader: SnapshotReader, isoOfId: CountryCodes['isoOfId']): Map<string, KnownPerson> {
  const people = new Map<string, KnownPerson>();
  const add = (id: string, names: readonly string[], iso: string | undefined, isLeading: boolean): void => {
    const full = names.map((name) => name.replace(/\s*\(.*\)$/, '').trim()).filter((name) => /^\P{Nd}+ \P{Nd}+$/u.test(name));
    if (!qid.test(id) || iso === undefined || full.length === 0) return;
    const person = people.get(id) ?? { id, names: new Set(), countries: new Set(), isLeading: false };
    for (const name of full) person.names.add(name);
    person.countries.add(iso);
    person.isLeading ||= isLeading;
    people.set(id, person);
  };
  for (const snapshot of snapshotsFor('holders')) {
    // The United Nations' offices are of no country.
    const iso = snapshot.repository.endsWith('/world') ? anywhere : isoOfId(jurisdiction(reader, snapshot));
    for (const row of readCsv(reader.read(snapshot, 'html/holders21.csv')))
      add(row['personID'] ?? '', [row['person'] ?? ''], iso, leading.test(row['position'] ?? ''));
  }
  for (const snapshot of snapshotsFor('leaders')) {
    for (const row of readCsv(reader.read(snapshot, 'data/wikidata.csv')))
      add(row['officeholder'] ?? '', [row['officeholderLabel'] ?? ''], isoOfId(row['countryid'] ?? ''), true);
  }
  for (const snapshot of snapshotsFor('foreign')) {
    for (const row of readCsv(reader.read(snapshot, 'sources/foreign/wikidata.csv')))
      add(row['person'] ?? '', [row['name'] ?? ''], isoOfId(row['country'] ?? ''), true);
  }
  for (const snapshot of snapshotsFor('congress')) {
    for (const { id, name } of parse(reader.read(snapshot, 'legislators-current.yaml')) as Legislator[])
      add(
        id.wikidata ?? '',
        [`${name.nickname ?? name.first} ${name.last}`, `${name.first} ${name.last}`, name.official_full ?? ''],
        'US',
        false,
      );
  }
  return people;
}

interface Legislator {
  readonly id: { readonly wikidata?: string };
  readonly name: { readonly first: string; readonly last: string; readonly nickname?: string; readonly official_full?: string };
}

function jurisdiction(reader: SnapshotReader, snapshot: Snapshot): string {
  const meta = JSON.parse(reader.read(snapshot, 'meta.json')) as { readonly jurisdiction?: { readonly id?: string } };
  return meta.jurisdiction?.id ?? '';
}
