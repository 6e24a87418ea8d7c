import { readFileSync, writeFileSync } from 'node:fs';
import { organizationNameKey } from '@naba/entities';
import type { KnownOrganization } from './organizations';

/** Kinds of our table that differ from those of the sources. */
const sameKinds: Readonly<Record<string, readonly string[]>> = {
  party: ['party'],
  'armed group': ['party'],
  company: ['company'],
  bank: ['bank'],
  'sports club': ['sports club'],
  // The registries know publishing houses, not newspapers.
  media: [],
};
const bodies = ['international body', 'nongovernmental organization', 'government', '', 'university', 'bank', 'ministry'];

const sureWords = 3;

/**
 * Writes the Wikidata id of each organisation of our own table into its last column, where exactly one organisation of a
 * fitting kind and country has its main English or Arabic name, or another one of three words or more, in full, and no other row
 * the same id; otherwise the column is empty.
 */
export function linkTable(file: string, known: readonly KnownOrganization[]): void {
  const byName = indexByName(known);
  const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const columns = head.split('\t').slice(0, 5);
  const found = lines.map((line) => {
    const [, kind = '', iso = '', en = '', ar = ''] = line.split('\t');
    const ids = [en, ar].flatMap((cell) =>
      cell.split('|').flatMap((name, index) => {
        if (index > 0 && organizationNameKey(name).split(' ').length < sureWords) return [];
        return (byName.get(organizationNameKey(name)) ?? [])
          .filter((one) => (sameKinds[kind] ?? bodies).includes(one.kind) && (iso === '' || one.iso === '' || one.iso === iso))
          .map(({ id }) => id);
      }),
    );
    return [...new Set(ids)];
  });
  const rows = lines.map((line, index) => {
    const [id = ''] = found[index]!;
    const isSole = found[index]!.length === 1 && found.filter((ids) => ids.includes(id)).length === 1;
    return [...line.split('\t').slice(0, 5), isSole ? id : ''].join('\t');
  });
  const linked = rows.filter((row) => !row.endsWith('\t')).length;
  process.stdout.write(`organizations.tsv: ${linked} of ${rows.length} linked\n`);
  writeFileSync(file, `${[[...columns, 'wd'].join('\t'), ...rows].join('\n')}\n`);
}

/** Ministries by subject and country: `Ministry of Health (Iraq)`, or the plain name of one in that country. */
export function linkMinistries(
  file: string,
  known: readonly KnownOrganization[],
  isoOfName: (country: string) => string | undefined,
): string {
  const byKey = new Map<string, Set<string>>();
  const subjects = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
  const names = new Map(
    subjects.flatMap(([subject = '', en = '', ar = '']) => [
      ...en
        .split('|')
        .flatMap((name) => [`Ministry of ${name}`, `${name} Ministry`])
        .map((name) => [organizationNameKey(name), subject] as const),
      ...ar.split('|').map((name) => [organizationNameKey(`وزارة ${name}`), subject] as const),
    ]),
  );
  for (const { id, iso, kind, names: given } of known) {
    if (kind !== 'ministry') continue;
    for (const name of given) {
      const [, bare = name, place] = /^(.*?)(?: \((.+)\)| of (?:the )?(\p{Lu}[\p{L} ]+))?$/u.exec(name) ?? [];
      for (const [plain, country] of [
        [name, undefined],
        [bare, place],
      ] as const) {
        const subject = names.get(organizationNameKey(plain));
        const code = country === undefined ? iso : isoOfName(country);
        if (subject === undefined || code === undefined || code === '' || (iso !== '' && code !== iso)) continue;
        const key = `${subject}\t${code}`;
        byKey.set(key, (byKey.get(key) ?? new Set()).add(id));
      }
    }
  }
  const rows = [...byKey].filter(([, ids]) => ids.size === 1).map(([key, ids]) => `${key}\t${[...ids][0]!}`);
  process.stdout.write(`ministry-ids.tsv: ${rows.length} rows\n`);
  return `${['subject\tiso\twd', ...rows.sort()].join('\n')}\n`;
}

function indexByName(known: readonly KnownOrganization[]): Map<string, KnownOrganization[]> {
  const index = new Map<string, KnownOrganization[]>();
  for (const one of known) {
    for (const key of new Set(one.names.map(organizationNameKey))) index.set(key, [...(index.get(key) ?? []), one]);
  }
  return index;
}
