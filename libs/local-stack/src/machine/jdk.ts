import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

export interface Jdk {
  readonly home: string;
  readonly major: number;
  /** A JDK can compile; a runtime alone has no `javac`. */
  readonly hasCompiler: boolean;
}

const installFolders = [
  '/usr/lib/jvm',
  '/usr/java',
  '/opt/java',
  '/Library/Java/JavaVirtualMachines',
  '/opt/homebrew/opt',
  '/usr/local/opt',
];

/** Reads the feature release out of a Java version: `17.0.15` is 17, `1.8.0_402` is 8. Undefined when it is no version. */
export function majorVersion(version: string): number | undefined {
  const match = /^(?:1\.)?(\d+)/.exec(version);
  return match ? Number(match[1]) : undefined;
}

/**
 * Finds the Java installations of this machine: the given homes first (in their order), then the usual folders, then the
 * `java` on the search path. Each appears once.
 */
export function findJdks(preferredHomes: readonly (string | undefined)[] = [], folders = installFolders): Jdk[] {
  const homes = [
    ...preferredHomes.filter((home) => home !== undefined && home !== ''),
    ...folders.flatMap(homesIn),
    homeOnPath(),
  ];
  const found = new Map<string, Jdk>();
  for (const home of homes) {
    const jdk = home === undefined ? undefined : inspectJdk(home);
    if (jdk && !found.has(jdk.home)) found.set(jdk.home, jdk);
  }
  return [...found.values()];
}

/** Picks the first preferred home that is new enough, else the newest found; undefined when none is new enough. */
export function pickJdk(
  jdks: readonly Jdk[],
  wanted: { minimum: number; compiler?: boolean; preferred?: readonly (string | undefined)[] },
): Jdk | undefined {
  const fitting = jdks.filter((jdk) => jdk.major >= wanted.minimum && (jdk.hasCompiler || !wanted.compiler));
  for (const home of wanted.preferred ?? []) {
    const preferred = fitting.find((jdk) => home && existsSync(home) && jdk.home === realpathSync(home));
    if (preferred) return preferred;
  }
  return fitting.toSorted((a, b) => b.major - a.major)[0];
}

function inspectJdk(home: string): Jdk | undefined {
  try {
    const version = /^JAVA_VERSION="([^"]+)"/m.exec(readFileSync(join(home, 'release'), 'utf8'))?.[1];
    const major = version === undefined ? undefined : majorVersion(version);
    if (major === undefined || !existsSync(join(home, 'bin/java'))) return undefined;
    return { home: realpathSync(home), major, hasCompiler: existsSync(join(home, 'bin/javac')) };
  } catch {
    return undefined;
  }
}

function homesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => [
    join(folder, name),
    join(folder, name, 'Contents/Home'),
    join(folder, name, 'libexec/openjdk.jdk/Contents/Home'),
  ]);
}

function homeOnPath(): string | undefined {
  const answer = spawnSync('java', ['-XshowSettings:properties', '-version'], { encoding: 'utf8' });
  return answer.error ? undefined : /java\.home = (.+)/.exec(answer.stderr)?.[1]?.trim();
}
