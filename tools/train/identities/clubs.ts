// Writes models/clubs.tsv.gz: football clubs by their names in both scripts.
//   npx tsx tools/train/identities/clubs.ts CLONES     (after export_names.py; see models/identities.md)
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { clubKeys, openOrganizations, toSortedTable } from '@naba/entities';
import { latinPlaceKey, openGazetteer } from '@naba/gazetteer';
import { ModelFolder } from '@naba/models';
import { projectRoot } from '@naba/project';
import { countryCodes } from './country-codes';
import { readCsv } from './csv';
import { SnapshotReader, snapshotsFor } from './snapshot';

/** A club as the source has it, with how many sources of match statistics know it. */
interface Club {
  readonly id: string;
  readonly iso: string;
  readonly fame: number;
  readonly name: string;
  /** Without the letters and years that say that it is a club. */
  readonly bare: string;
  readonly arabic: string;
  /** The Arabic name of our own table. */
  readonly own?: string;
}

/** Fewer sources know clubs that no news abroad speaks of. */
const leastFame = 3;
/** How many more sources must know the club that a short name means than any other of the country that could be called so. */
const clearlyBest = 2;
/** Clubs of our own table are known as widely as the best known of the source. */
const ownFame = 12;
const kindOfClub =
  / (?:United|City|Town|Rovers|Wanderers|Albion|County|Athletic|Hotspur|Wednesday|Rangers|Forest|Argyle|Alexandra|Orient)$/;

const [clones] = process.argv.slice(2);
const labelFile = join(
  projectRoot(),
  '.naba',
  'train',
  'identities',
  'packages',
  'ArWikiCats',
  'jsons',
  'sports',
  'Clubs_key.json',
);
if (clones === undefined) throw new Error('Usage: npx tsx tools/train/identities/clubs.ts CLONES (see models/identities.md).');
if (!existsSync(labelFile))
  throw new Error(`${labelFile} is missing: run python3 tools/train/identities/export_names.py .naba/train/identities first.`);

const gazetteer = openGazetteer(new ModelFolder());
const { isoOfName } = countryCodes(gazetteer);
const labels = new Map(
  Object.entries(JSON.parse(readFileSync(labelFile, 'utf8')) as Record<string, string>).map(([name, label]) => [
    plain(name),
    label,
  ]),
);

const reader = new SnapshotReader(clones);
const sourced = snapshotsFor('clubs')
  .flatMap((snapshot) => readCsv(reader.read(snapshot, 'data/teams.csv')))
  .flatMap(toClub);
const clubs = withOwn(sourced);
const shortened = shortNames(clubs);
const cityOf = soleOfCities(clubs);
const rows = clubs.flatMap((club) => {
  const { id, iso, fame, name, bare, arabic, own = '' } = club;
  const latin = [bare, ...(shortened.get(id) ?? []), ...(cityOf.get(id) ?? [])];
  const names = [...new Set([...latin, arabic, own, ...latin.flatMap((one) => arabicCity(club, one))])].filter(
    (one) => one !== '',
  );
  return [...new Set(names.flatMap(clubKeys))].map((key) => [
    key,
    id,
    iso,
    String(fame),
    name,
    own === '' ? arabic : own,
    names.join('|'),
  ]);
});
const packed = gzipSync(toSortedTable(rows), { level: 9 });
writeFileSync(join(projectRoot(), 'models', 'clubs.tsv.gz'), packed);
process.stdout.write(`clubs.tsv.gz: ${rows.length} keys of ${clubs.length} clubs, ${packed.length} bytes\n`);

function toClub(row: Readonly<Record<string, string>>): Club[] {
  const fame = Object.entries(row).filter(([column, value]) => /^key_(?!wikidata)/.test(column) && value !== '').length;
  const iso = isoOfName(row['country'] ?? '');
  const id = row['key_wikidata'] ?? '';
  const name = (row['name'] ?? '').replace(/\s*\(.*\)$/, '').trim();
  if (!/^Q[1-9]\d*$/.test(id) || iso === undefined || fame < leastFame || isSecond(name)) return [];
  return [{ id: `wd:${id}`, iso, fame, name, bare: bareName(name), arabic: arabicName(labels.get(plain(name)) ?? '') }];
}

/** With the clubs of our own table: their Arabic names, and those that the source lacks, under ids of our own. */
function withOwn(known: readonly Club[]): Club[] {
  const ids = new Map<string, string>();
  const own = openOrganizations(new ModelFolder()).filter(({ kind }) => kind === 'sports club');
  const added = [...known];
  for (const { link, names } of own) {
    const bares = new Set(names.map(bareName));
    const arabic = arabicName(link.name.ar ?? '');
    const index = added.findIndex(({ id, iso, bare }) => id === link.id || (iso === link.iso && bares.has(bare)));
    const club = added[index];
    if (club !== undefined) {
      added[index] = { ...club, own: arabic };
      ids.set(link.id.replace(/^local:/, ''), club.id.replace(/^wd:/, ''));
    } else
      added.push({ id: link.id, iso: link.iso!, fame: ownFame, name: names[0]!, bare: bareName(names[0]!), arabic, own: arabic });
  }
  writeIds(ids);
  return added;
}

/** Fills the last column of our own table. */
function writeIds(ids: ReadonlyMap<string, string>): void {
  const file = join(projectRoot(), 'models', 'organizations.tsv');
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => {
      const id = ids.get(line.slice(0, line.indexOf('\t')));
      return id !== undefined && line.endsWith('\t') ? line + id : line;
    });
  writeFileSync(file, lines.join('\n'));
}

/** Reserves, youth and women's teams, and national ones. */
function isSecond(name: string): boolean {
  return / (?:B|C|II|III)$|\b(?:U-?\d\d|Reserves|Academy|Women|Ladies|Youth|national|Castilla|Primavera|Féminin\w*|Femenino)\b/i.test(
    name,
  );
}

/** AS Roma is Roma, Como 1907 is Como, Al Hilal SFC is Al Hilal. */
function bareName(name: string): string {
  const words = name.replace(/\b(\p{Lu}\.)+/gu, (letters) => letters.replaceAll('.', '')).split(/\s+/);
  const kept = words.filter(
    (word) =>
      !/^(?:\p{Lu}{1,4}|\d{4}|1\.|Calcio|Club|Football|Fútbol|Futbol|Sports?|Foot|de|Olympique|Bergamasca|Saudi)$/u.test(word),
  );
  return kept.length === 0 ? name : kept.join(' ');
}

function arabicName(label: string): string {
  return label
    .replace(/^نادي /, '')
    .replace(/ لكرة القدم$| \(.*\)$| السعودي$/, '')
    .trim();
}

/** Newcastle of Newcastle United, where no other club of the country is called so or nearly so known. */
function shortNames(known: readonly Club[]): Map<string, string[]> {
  const whole = new Set(known.map(({ iso, bare }) => `${iso} ${bare}`));
  const byName = new Map<string, Club[]>();
  for (const club of known) {
    const short = club.bare.replace(kindOfClub, '');
    const key = `${club.iso} ${short}`;
    if (short !== club.bare && !whole.has(key)) byName.set(key, [...(byName.get(key) ?? []), club]);
  }
  return new Map(
    [...byName.values()].flatMap((sharing) => {
      const [first, second] = sharing.sort((a, b) => b.fame - a.fame);
      if (second !== undefined && first!.fame - second.fame < clearlyBest) return [];
      return [[first!.id, [first!.bare.replace(kindOfClub, '')]] as const];
    }),
  );
}

/** The city that a club of several words begins with, where no other club of the country has it in its name: Brighton. */
function soleOfCities(known: readonly Club[]): Map<string, string[]> {
  const bearers = new Map<string, number>();
  for (const { iso, bare } of known)
    for (const word of new Set(bare.split(' '))) bearers.set(`${iso} ${word}`, (bearers.get(`${iso} ${word}`) ?? 0) + 1);
  return new Map(
    known.flatMap((club) => {
      const [first = ''] = club.bare.split(' ');
      const isSole = first !== club.bare && bearers.get(`${club.iso} ${first}`) === 1 && isCity(club, first);
      return isSole ? [[club.id, [first]] as const] : [];
    }),
  );
}

function isCity({ iso }: Club, name: string): boolean {
  return gazetteer.latin.find(latinPlaceKey(name))?.targets.some((place) => place.kind === 'city' && place.iso === iso) === true;
}

/** How a club is called in Arabic that is called like its city: مرسيليا. */
function arabicCity({ iso }: Club, name: string): string[] {
  const city = gazetteer.latin.find(latinPlaceKey(name))?.targets.find((place) => place.kind === 'city' && place.iso === iso);
  return city?.name.ar === undefined ? [] : [city.name.ar];
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
