import { parse } from 'yaml';
import { readCsv } from './csv';
import type { SnapshotReader } from './snapshot';
import { snapshotsFor } from './snapshot';

/** An organisation as a source gives it. */
export interface KnownOrganization {
  /** Wikidata id. */
  readonly id: string;
  readonly kind: string;
  readonly iso: string;
  readonly names: readonly string[];
  /** Short forms, good only to confirm what a longer name says. */
  readonly acronyms: readonly string[];
  readonly source: string;
}

const qid = /^Q[1-9]\d*$/;

/** Bodies of research and government from the Research Organization Registry: the latest active record of each. */
export function readRegistry(reader: SnapshotReader): KnownOrganization[] {
  return snapshotsFor('ror').flatMap((snapshot) => {
    const latest = new Map<string, { readonly release: number; readonly object: string }>();
    for (const { path, object } of reader.list(snapshot)) {
      const [, major, minor, name] = /^v(\d+)\.(\d+)(?:\.\d+)?\/(0[a-z0-9]{8})\.json$/.exec(path) ?? [];
      if (name === undefined) continue;
      const release = Number(major) * 1000 + Number(minor);
      if (release > (latest.get(name)?.release ?? -1)) latest.set(name, { release, object });
    }
    const objects = [...latest.keys()].sort().map((name) => latest.get(name)!.object);
    return reader.readObjects(snapshot, objects).flatMap((text) => toRegistered(JSON.parse(text) as RegistryRecord));
  });
}

/** Both schemas of the registry. */
interface RegistryRecord {
  readonly status: string;
  readonly types: readonly string[];
  readonly name?: string;
  readonly aliases?: readonly string[];
  readonly acronyms?: readonly string[];
  readonly labels?: readonly { readonly label: string; readonly iso639: string | null }[];
  readonly country?: { readonly country_code: string };
  readonly names?: readonly { readonly value: string; readonly lang: string | null; readonly types: readonly string[] }[];
  readonly locations?: readonly { readonly geonames_details: { readonly country_code: string } }[];
  readonly external_ids:
    | readonly { readonly type: string; readonly all: readonly string[]; readonly preferred: string | null }[]
    | { readonly Wikidata?: { readonly all: readonly string[]; readonly preferred: string | null } };
}

function toRegistered(record: RegistryRecord): KnownOrganization[] {
  const ids =
    'map' in record.external_ids ? record.external_ids.find(({ type }) => type === 'wikidata') : record.external_ids.Wikidata;
  const id = ids?.preferred ?? (ids?.all.length === 1 ? ids.all[0] : undefined);
  if (record.status !== 'active' || id === undefined || !qid.test(id)) return [];
  const iso = record.country?.country_code ?? record.locations?.[0]?.geonames_details.country_code ?? '';
  const isRead = (lang: string | null | undefined): boolean =>
    lang === null || lang === undefined || lang === 'en' || lang === 'ar';
  const old = [
    record.name ?? '',
    ...(record.aliases ?? []),
    ...(record.labels ?? []).filter(({ iso639 }) => isRead(iso639)).map(({ label }) => label),
  ];
  // Names come in the order of the alphabet: the one that is shown goes first, then labels, then aliases.
  const rank = (types: readonly string[]): number => (types.includes('ror_display') ? 0 : types.includes('label') ? 1 : 2);
  const now = (record.names ?? [])
    .filter(({ types, lang }) => !types.includes('acronym') && (isRead(lang) || types.includes('ror_display')))
    .sort((a, b) => Number(a.lang !== 'en') - Number(b.lang !== 'en') || rank(a.types) - rank(b.types));
  const names = [...old, ...now.map(({ value }) => value)].filter((name) => name !== '');
  const acronyms = [
    ...(record.acronyms ?? []),
    ...(record.names ?? []).filter(({ types }) => types.includes('acronym')).map(({ value }) => value),
  ];
  return [{ id, kind: registryKind(record.types, names), iso, names, acronyms, source: 'ror' }];
}

function registryKind(types: readonly string[], names: readonly string[]): string {
  const type = types.map((name) => name.toLowerCase()).find((name) => name !== 'funder') ?? '';
  if (names.some((name) => /^Ministry of\b/.test(name))) return 'ministry';
  if (names.some((name) => /\bBank\b/.test(name))) return 'bank';
  if (type === 'education') return names.some((name) => /univers|college/i.test(name)) ? 'university' : '';
  return (
    { company: 'company', government: 'government', nonprofit: 'nongovernmental organization', healthcare: 'hospital' }[type] ??
    ''
  );
}

/** International and supranational bodies of SupraVerden. */
export function readBodies(reader: SnapshotReader): KnownOrganization[] {
  return snapshotsFor('bodies')
    .flatMap((snapshot) =>
      Object.values(parse(reader.read(snapshot, 'data/general_list.yaml')) as Record<string, Record<string, unknown>>),
    )
    .filter((body) => qid.test(String(body['Wikidata_code'])))
    .map((body) => {
      const valuesOf = (pattern: RegExp): string[] =>
        Object.keys(body)
          .filter((field) => pattern.test(field))
          .map((field) => String(body[field]).trim())
          .filter((value) => value !== '' && !value.startsWith('['));
      return {
        id: String(body['Wikidata_code']),
        kind: 'international body',
        iso: '',
        names: valuesOf(/^Name_(other_)?(\d+_)?(en|ar)$/),
        acronyms: valuesOf(/^Abbreviation_(\d+_)?(en|ar)$/),
        source: 'supraverden',
      };
    });
}

/** Football clubs of the top leagues: those that the sources of match statistics know. */
export function readClubs(reader: SnapshotReader, isoOfName: (country: string) => string | undefined): KnownOrganization[] {
  return snapshotsFor('clubs')
    .flatMap((snapshot) => readCsv(reader.read(snapshot, 'data/teams.csv')))
    .filter((row) => qid.test(row['key_wikidata'] ?? '') && row['key_transfermarkt'] !== '')
    .filter((row) => row['key_fbref'] !== '' || row['key_clubelo'] !== '' || row['key_worldfootball'] !== '')
    .map((row) => ({
      id: row['key_wikidata']!,
      kind: 'sports club',
      iso: isoOfName(row['country'] ?? '') ?? '',
      names: clubNames(row['name'] ?? ''),
      acronyms: [],
      source: 'reep',
    }));
}

/** The name, and the name without the letters that say that it is a club. */
function clubNames(name: string): string[] {
  const plain = name.replace(/\s*\(.*\)$/, '');
  const bare = plain
    .replace(/\b(Club de Fútbol|Football Club|Sporting Club)$|^(Football Club)\b/, '')
    .replace(/(^|\s)(A\.?F\.?C\.?|F\.?C\.?|S\.?C\.?|C\.?F\.?|S\.?F\.?C\.?)(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...new Set([plain, bare])];
}

/** Political parties that Party Facts ties to Wikipedia and Wikidata. */
export function readParties(reader: SnapshotReader, isoOfThree: (code: string) => string | undefined): KnownOrganization[] {
  return snapshotsFor('parties')
    .flatMap((snapshot) => readCsv(reader.read(snapshot, 'import/wikipedia/wikidata.csv')))
    .filter((row) => qid.test(row['wikidata_id'] ?? ''))
    .map((row) => ({
      id: row['wikidata_id']!,
      kind: 'party',
      iso: isoOfThree(row['country'] ?? '') ?? '',
      names: [row['name'] ?? '', row['name_native'] ?? ''].filter((name) => name !== ''),
      acronyms: [row['name_short'] ?? ''].filter((name) => name !== ''),
      source: 'partyfacts',
    }));
}

interface SuggestionFile {
  readonly nsi: Readonly<Record<string, { readonly items: readonly Suggestion[] }>>;
}

interface Suggestion {
  readonly displayName: string;
  readonly locationSet: { readonly include?: readonly unknown[] };
  readonly tags: Readonly<Record<string, string>>;
}

const suggestionKinds: readonly (readonly [RegExp, string])[] = [
  [/amenity\/bank$|amenity\/atm$/, 'bank'],
  [/amenity\/(university|college)$/, 'university'],
  [/amenity\/(hospital|clinic)$/, 'hospital'],
  [/office\/political_party$/, 'party'],
  [/office\/government$/, 'government'],
  [/^flags\//, 'international body'],
  [/office\/association$/, 'nongovernmental organization'],
  [/^brands\//, 'company'],
];

/** Companies, banks, authorities and, by their flags, international bodies of the name-suggestion-index. */
export function readSuggestions(file: string, labels: string): KnownOrganization[] {
  const { nsi } = JSON.parse(file) as SuggestionFile;
  const { wikidata } = JSON.parse(labels) as { readonly wikidata: Readonly<Record<string, { readonly description?: string }>> };
  // Shell's stations are not Shell.
  const isChain = (id: string): boolean => /\bchain\b/.test(wikidata[id]?.description ?? '');
  return Object.keys(nsi)
    .sort()
    .flatMap((tree) => nsi[tree]!.items.flatMap((item) => toSuggested(tree, item)))
    .map((one) => (isChain(one.id) ? { ...one, kind: '' } : one));
}

function toSuggested(tree: string, { displayName, locationSet, tags }: Suggestion): KnownOrganization[] {
  const tag = ['brand', 'operator', 'subject'].find((name) => qid.test(tags[`${name}:wikidata`] ?? ''));
  if (tag === undefined || (tree.startsWith('flags/') && tags['flag:type'] === 'national')) return [];
  const names = ['', ':en', ':ar'].flatMap((suffix) => [tags[`${tag}${suffix}`] ?? '', tags[`name${suffix}`] ?? '']);
  const isWide = names.length > 0 && (locationSet.include?.length !== 1 || locationSet.include[0] === '001');
  const [place = ''] = locationSet.include?.filter((area) => typeof area === 'string') ?? [];
  const kind = suggestionKinds.find(([pattern]) => pattern.test(tree))?.[1] ?? '';
  return [
    {
      id: tags[`${tag}:wikidata`]!,
      kind: names.some((name) => /^(Ministry of\b|وزارة )/.test(name)) ? 'ministry' : kind,
      iso: isWide ? '' : place.slice(0, 2).toUpperCase(),
      names: [...new Set([displayName, ...names])].filter((name) => name !== ''),
      acronyms: [tags[`${tag}:short`] ?? '', tags['short_name'] ?? ''].filter((name) => name !== ''),
      source: 'nsi',
    },
  ];
}
