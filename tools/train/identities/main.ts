import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { organizationNameKey, toSortedTable } from '@naba/entities';
import { openGazetteer } from '@naba/gazetteer';
import { ModelFolder } from '@naba/models';
import { projectRoot } from '@naba/project';
import { countryCodes } from './country-codes';
import { linkMinistries, linkTable } from './link-tables';
import { readBodies, readClubs, readParties, readRegistry, readSuggestions } from './organizations';
import type { KnownOrganization } from './organizations';
import { ArabicLabels } from './arabic-labels';
import { anywhere, readPeople } from './people';
import type { KnownPerson } from './people';
import { toPersonRows } from './person-rows';
import { markSoleSurnames } from './sole-surnames';
import { SnapshotReader } from './snapshot';

const [clones, suggestionIndex] = process.argv.slice(2);
if (clones === undefined || suggestionIndex === undefined)
  throw new Error(
    'Usage: npx tsx tools/train/identities/main.ts CLONES NAME-SUGGESTION-INDEX (folders; see models/identities.md).',
  );

const models = join(projectRoot(), 'models');
const reader = new SnapshotReader(clones);
const gazetteer = openGazetteer(new ModelFolder());
const codes = countryCodes(gazetteer);

const people = [...readPeople(reader, codes.isoOfId).values()].sort(byId);
addArabicNames(people);
const labels = new ArabicLabels();
labels.addTo(people);
writeTable('people.tsv.gz', markSoleSurnames(people.flatMap((person) => toPersonRows(person, labels))));

const organizations = [
  ...readBodies(reader),
  ...readSuggestions(readIndex('json', 'nsi.min.json'), readIndex('wikidata', 'wikidata.min.json')),
  ...readRegistry(reader),
  ...readClubs(reader, codes.isoOfName),
  ...readParties(reader, codes.isoOfThree),
];
writeTable('organization-names.tsv.gz', toOrganizationRows(organizations));
linkTable(join(models, 'organizations.tsv'), organizations);
writeFileSync(join(models, 'ministry-ids.tsv'), linkMinistries(join(models, 'ministries.tsv'), organizations, codes.isoOfName));

function readIndex(...path: string[]): string {
  return readFileSync(join(suggestionIndex!, 'dist', ...path), 'utf8');
}

function writeTable(file: string, rows: readonly (readonly string[])[]): void {
  const packed = gzipSync(toSortedTable(rows), { level: 9 });
  writeFileSync(join(models, file), packed);
  process.stdout.write(`${file}: ${rows.length} names of ${new Set(rows.map(([, id]) => id)).size}, ${packed.length} bytes\n`);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return Number(a.id.slice(1)) - Number(b.id.slice(1));
}

/** Our own Arabic spellings of names whose transcription does not follow their letters (رجب طيب أردوغان). */
function addArabicNames(known: readonly KnownPerson[]): void {
  for (const line of readFileSync(join(__dirname, 'data', 'arabic-names.tsv'), 'utf8')
    .split('\n')
    .slice(1)) {
    const [english = '', arabic = ''] = line.split('\t');
    if (english === '') continue;
    const named = known.filter(({ names }) => names.has(english));
    if (named.length === 1) for (const name of arabic.split('|')) named[0]!.arabicNames.add(name);
    else process.stderr.write(`${english}: ${named.length} people in the sources, Arabic name not used\n`);
  }
}

/** A row for each name of two words or more that means no other organisation of the same country. */
function toOrganizationRows(known: readonly KnownOrganization[]): string[][] {
  const byName = new Map<string, Set<string>>();
  const byId = new Map<string, KnownOrganization[]>();
  for (const one of known) {
    byId.set(one.id, [...(byId.get(one.id) ?? []), one]);
    for (const name of one.names) {
      const key = organizationNameKey(name);
      byName.set(key, (byName.get(key) ?? new Set()).add(`${one.iso} ${one.id}`));
    }
  }
  return [...byId].flatMap(([id, records]) => {
    if (gazetteer.placeById(`wd:${id}`) !== undefined) return [];
    const names = records
      .flatMap((record) => record.names)
      .filter((name) => /^[\p{Script=Latin}\P{L}]+$|^[\p{Script=Arabic}\P{L}]+$/u.test(name) && !/[\t\n|]/.test(name));
    const kind = records.map((record) => record.kind).find((text) => text !== '') ?? '';
    const latin = names.find((name) => /^[\p{Script=Latin}\P{L}]+$/u.test(name)) ?? '';
    // A registry tells companies of one name apart by the country.
    const english = kind === 'company' ? latin.replace(/ \([^)]*\)$/, '') : latin;
    const arabic = names.find((name) => /\p{Script=Arabic}/u.test(name)) ?? '';
    const isos = [...new Set(records.map(({ iso }) => (iso === '' ? anywhere : iso)))].sort();
    const isSole = (key: string): boolean =>
      [...byName.get(key)!].every(
        (other) =>
          other.endsWith(` ${id}`) ||
          !(isos.includes(anywhere) || other.startsWith(' ') || isos.some((iso) => other.startsWith(`${iso} `))),
      );
    const keys = [...new Set(names.map(organizationNameKey))].filter((key) => key.includes(' ') && isSole(key));
    return keys.map((key) => [key, id, kind, isos.join('|'), english, arabic]);
  });
}
