// Fetches the public data sets that tests, figures and training use where they are there.
//   npm run data                    lists them
//   npm run data -- FOLDER [set…]   fetches them into FOLDER, all or the named ones; then set NABA_DATA to it
// docs/data.md says what each is for, and where the others are to be had.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Source } from './sources';
import { sources } from './sources';

const largestFile = 256 * 1024 * 1024;

function main(folder: string | undefined, asked: readonly string[]): void {
  const unknown = asked.filter((name) => sources[name] === undefined);
  if (unknown.length > 0)
    throw new Error(`No set is called ${unknown.join(', ')}. There are: ${Object.keys(sources).join(', ')}.`);
  for (const [name, source] of Object.entries(sources)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    process.stdout.write(`${name}\n  ${source.repository} at ${source.commit}\n  ${source.licence}\n`);
    if (folder !== undefined) process.stdout.write(`  ${String(fetchSource(source, resolve(folder)))} files written\n`);
  }
}

/** Writes the files of a source and says how many. Throws when the repository cannot be reached. */
function fetchSource(source: Source, folder: string): number {
  const clone = mkdtempSync(join(tmpdir(), 'naba-data-'));
  try {
    checkOut(source, clone);
    const files = source.convert({
      list: (path) => readdirSync(join(clone, path)).map((name) => `${path}/${name}`),
      read: (path) => readFileSync(join(clone, path)),
      readZipped: (path) => execFileSync('unzip', ['-p', join(clone, path)], { maxBuffer: largestFile }),
    });
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    return files.size;
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
}

/** Only the paths that are needed travel: some of these repositories are large. */
function checkOut({ repository, commit, paths }: Source, folder: string): void {
  const git = (...args: string[]): unknown =>
    execFileSync('git', ['-C', folder, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  git('init', '--quiet');
  git('remote', 'add', 'origin', repository);
  git('fetch', '--quiet', '--depth', '1', '--filter=blob:none', 'origin', commit);
  git('sparse-checkout', 'set', '--no-cone', ...paths);
  git('checkout', '--quiet', '--detach', 'FETCH_HEAD');
}

const [target, ...names] = process.argv.slice(2);
main(target, names);
