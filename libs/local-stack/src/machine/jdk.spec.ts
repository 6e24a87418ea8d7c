import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { findJdks, majorVersion, pickJdk } from './jdk';
import type { Jdk } from './jdk';

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'naba-jdk-')));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function install(name: string, version: string, compiler = true): string {
  const home = join(folder, name);
  mkdirSync(join(home, 'bin'), { recursive: true });
  writeFileSync(join(home, 'release'), `IMPLEMENTOR="Somebody"\nJAVA_VERSION="${version}"\n`);
  writeFileSync(join(home, 'bin/java'), '');
  if (compiler) writeFileSync(join(home, 'bin/javac'), '');
  return home;
}

/** The machine's own `java` is found too; the tests look at the ones in their folder. */
const found = (preferred: string[] = []) => findJdks(preferred, [folder]).filter((jdk) => jdk.home.startsWith(folder));

it.each([
  ['25.0.1', 25],
  ['17.0.15+6', 17],
  ['21', 21],
  ['1.8.0_402', 8],
  ['early', undefined],
])('reads the feature release out of %s', (version, major) => {
  expect(majorVersion(version)).toBe(major);
});

it('finds installations and runtimes without a compiler, once each', () => {
  const jdk = install('jdk-21', '21.0.2');
  const jre = install('jre-17', '17.0.9', false);
  symlinkSync(jdk, join(folder, 'default'));
  mkdirSync(join(folder, 'no-java'));
  expect(found([jdk])).toEqual([
    { home: jdk, major: 21, hasCompiler: true },
    { home: jre, major: 17, hasCompiler: false },
  ]);
});

it('finds macOS bundles', () => {
  const home = install('temurin-25.jdk/Contents/Home', '25.0.1');
  expect(found()).toEqual([{ home, major: 25, hasCompiler: true }]);
});

describe('picking', () => {
  const jdk = (major: number, hasCompiler = true): Jdk => ({ home: `/jdk-${major}`, major, hasCompiler });

  it('takes the newest that is new enough', () => {
    expect(pickJdk([jdk(17), jdk(21), jdk(25), jdk(11)], { minimum: 17 })).toEqual(jdk(25));
  });

  it('takes the home that the user names, unless it is too old', () => {
    const old = install('old', '17.0.1');
    const good = install('good', '21.0.1');
    install('newest', '25.0.1');
    expect(pickJdk(found(), { minimum: 21, preferred: [undefined, old, good] })?.home).toBe(good);
    expect(pickJdk(found(), { minimum: 21, preferred: [old] })?.major).toBe(25);
  });

  it('passes over a runtime where a compiler is needed', () => {
    expect(pickJdk([jdk(25, false), jdk(21)], { minimum: 21, compiler: true })).toEqual(jdk(21));
    expect(pickJdk([jdk(25, false)], { minimum: 21, compiler: true })).toBeUndefined();
  });
});
