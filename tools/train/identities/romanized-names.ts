// Writes models/romanized-names.tsv.gz: how parts of Arabic names that are written in Latin letters are spelled at home.
//   npx tsx tools/train/identities/romanized-names.ts     (after export_names.py; see models/identities.md)
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { normalizeArabic } from '@naba/arabic';
import { isTranscription, romanizedKey, toSortedTable } from '@naba/entities';
import { projectRoot } from '@naba/project';

type Part = readonly [arabic: string, latin: string, people: number];

/** A spelling stands for one name where this share of its bearers have it. */
const sureShare = 0.9;
/** The same where the other names differ from it in the article alone. */
const articleShare = 0.75;

const source = join(projectRoot(), '.naba', 'train', 'identities', 'name-parts.json');
if (!existsSync(source))
  throw new Error(`${source} is missing: run python3 tools/train/identities/export_names.py .naba/train/identities first.`);

const counts = new Map<string, Map<string, number>>();
/** عبد الله by its letters: a package writes it in one way. */
const spaced = new Map<string, string>();
for (const [arabic, latin, people] of JSON.parse(readFileSync(source, 'utf8')) as Part[]) {
  const key = romanizedKey(latin);
  const spelling = normalizeArabic(arabic);
  const letters = spelling.replaceAll(' ', '');
  if (key.length < 2 || letters.length < 2 || !isTranscription(arabic, latin, true)) continue;
  if (letters !== spelling) spaced.set(letters, spelling);
  const own = counts.get(key) ?? new Map<string, number>();
  counts.set(key, own.set(letters, (own.get(letters) ?? 0) + people));
}
const rows = [...counts].flatMap(([key, own]) => {
  const arabic = soleOf(own);
  return arabic === undefined ? [] : [[key, spaced.get(arabic) ?? arabic]];
});
const packed = gzipSync(toSortedTable(rows), { level: 9 });
writeFileSync(join(projectRoot(), 'models', 'romanized-names.tsv.gz'), packed);
process.stdout.write(`${rows.length} of ${counts.size} spellings, ${packed.length} bytes\n`);

function soleOf(own: ReadonlyMap<string, number>): string | undefined {
  const [best = ['', 0] as const] = [...own].sort((a, b) => b[1] - a[1]);
  const total = sum([...own.values()]);
  const alike = sum([...own].flatMap(([arabic, people]) => (bare(arabic) === bare(best[0]) ? [people] : [])));
  return best[1] >= articleShare * total && alike >= sureShare * total ? best[0] : undefined;
}

function bare(arabic: string): string {
  return arabic.replace(/^ال/, '');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
