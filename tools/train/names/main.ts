import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { normalizeArabic } from '@naba/arabic';
import { projectRoot } from '@naba/project';
import { requireData } from '../../data/find-data';

type Unit = readonly [arabic: string, latin: string, count: number];

const exported = join(projectRoot(), '.naba', 'train', 'places');
const corpora = ['ar.anercorp.train.conll', 'ar.aqmar.train.conll', 'ar.wikifane.train.conll'];
/** A word counts as ordinary when annotators left it untagged at least this often. */
const leastOrdinary = 3;

interface Uses {
  person: number;
  ordinary: number;
}

function readUnits(role: 'given' | 'surname'): Unit[] {
  return JSON.parse(readFileSync(join(exported, `${role}-units.json`), 'utf8')) as Unit[];
}

/** How often each Arabic word stands inside a person's name and outside of every name. */
function countUses(): Map<string, Uses> {
  const uses = new Map<string, Uses>();
  for (const line of corpora.flatMap((file) => readFileSync(requireData(`ner/${file}`), 'utf8').split('\n'))) {
    const [word = '', tag = 'O'] = line.split('\t');
    const key = normalizeArabic(word);
    if (!/^\p{L}{2,}$/u.test(key)) continue;
    const use = uses.get(key) ?? { person: 0, ordinary: 0 };
    if (tag.endsWith('PER')) use.person += 1;
    else if (tag === 'O') use.ordinary += 1;
    uses.set(key, use);
  }
  return uses;
}

/** Names that are not mostly something else; words of several parts are split, since the text is read word by word. */
function arabicNames(units: readonly Unit[], least: number, uses: ReadonlyMap<string, Uses>): Set<string> {
  const totals = new Map<string, number>();
  for (const [arabic, , count] of units) {
    for (const word of normalizeArabic(arabic).split(' ')) totals.set(word, (totals.get(word) ?? 0) + count);
  }
  return new Set(
    [...totals].filter(([word, count]) => count >= least && word.length > 1 && !isOrdinary(uses.get(word))).map(([word]) => word),
  );
}

function isOrdinary(use: Uses | undefined): boolean {
  return use !== undefined && use.ordinary >= leastOrdinary && use.ordinary > 4 * use.person;
}

function latinNames(units: readonly Unit[], least: number): string[] {
  const totals = new Map<string, number>();
  for (const [, latin, count] of units) if (/^\p{Lu}\p{L}+$/u.test(latin)) totals.set(latin, (totals.get(latin) ?? 0) + count);
  return [...totals].filter(([, count]) => count >= least).map(([latin]) => latin);
}

function buildNames(): Record<string, string> {
  const uses = countUses();
  const [given, surnames] = [readUnits('given'), readUnits('surname')];
  const tagged = [...uses].filter(([, { person, ordinary }]) => person >= 2 && person > ordinary).map(([word]) => word);
  const unitNames = new Set([...arabicNames(given, 2, uses), ...arabicNames(surnames, 2, uses)]);
  const taggedNames = new Set(tagged);
  // The corpora leave و and ل on the name that follows: these are no names of their own.
  const isWithProclitic = (word: string): boolean =>
    /^[ولب]/u.test(word) && (taggedNames.has(word.slice(1)) || unitNames.has(word.slice(1)));
  const lists = {
    arabicGiven: [...arabicNames(given, 5, uses)],
    arabicNames: [...new Set([...unitNames, ...tagged.filter((word) => !isWithProclitic(word))])],
    arabicOrdinary: [...uses].filter(([, use]) => isOrdinary(use)).map(([word]) => word),
    latinGiven: latinNames(given, 5),
  };
  return Object.fromEntries(Object.entries(lists).map(([name, words]) => [name, words.sort().join('\n')]));
}

if (!existsSync(join(exported, 'given-units.json'))) {
  process.stderr.write(`${exported} is missing (tools/train/places makes it); models/names.json.gz stays as it is.\n`);
} else {
  const bytes = gzipSync(JSON.stringify(buildNames()), { level: 9 });
  writeFileSync(join(projectRoot(), 'models', 'names.json.gz'), bytes);
  process.stdout.write(`models/names.json.gz: ${bytes.length} bytes\n`);
}
