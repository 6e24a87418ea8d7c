// What every command needs before anything else can run: the packages and the build. Plain JavaScript, no dependency,
// because it runs on a fresh clone. Everything that it says goes to standard error; standard output belongs to the command.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const packagesStamp = join(root, 'node_modules', '.naba-packages');
const buildStamp = join(root, 'dist', '.naba-build');

/** Installs the locked packages and builds, each only when its inputs changed since the last time. */
export function prepare() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Naba needs Node 20.19 or later; this is ${process.version}. See https://nodejs.org.`);
  if (!existsSync(join(root, 'apps'))) return; // an image holds the build alone
  const lock = hash([join(root, 'package-lock.json')]);
  step(packagesStamp, lock, 'installing packages', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  step(buildStamp, hash(sources()), 'building', 'npm', ['run', '--silent', 'build']);
}

function step(stamp, inputs, title, command, args) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return;
  process.stderr.write(`naba: ${title} …\n`);
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) fail(`${title} failed (${command} ${args.join(' ')}): ${error?.message ?? `exit code ${status}`}`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, inputs);
}

/** Files that the build reads. */
function sources() {
  const files = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'].map((name) => join(root, name));
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (/\.(ts|tsx|css|html|json|woff2|svg)$/.test(entry.name) && !/\.spec\.tsx?$/.test(entry.name)) files.push(path);
    }
  };
  visit(join(root, 'apps'));
  visit(join(root, 'libs'));
  return files.sort();
}

function hash(files) {
  const digest = createHash('sha256');
  for (const file of files) {
    const { size, mtimeMs } = statSync(file);
    digest.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return digest.digest('hex');
}

function fail(message) {
  process.stderr.write(`naba: ${message}\n`);
  process.exit(1);
}
