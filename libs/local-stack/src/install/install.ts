import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

import { buildAnalysisModule } from './analysis-module';
import { withFileLock } from '../process/file-lock';
import { findJdks, pickJdk } from '../machine/jdk';
import type { Jdk } from '../machine/jdk';
import { LocalStackError } from '../local-stack.error';
import { installHint } from '../machine/package-hints';
import type { StackHome } from '../machine/stack-home';

export const kafkaMinimumJava = 17;
export const elasticsearchMinimumJava = 21;

export interface InstalledServer {
  readonly home: string;
  readonly javaHome: string;
}

export interface Installation {
  readonly kafka: InstalledServer;
  readonly elasticsearch: InstalledServer;
}

export interface InstallOptions {
  /** The repository's root: `deploy/local` below it holds the Maven coordinates and the analysis module. */
  readonly root: string;
  readonly home: StackHome;
  readonly javaHome?: string | undefined;
  readonly elasticsearchJavaHome?: string | undefined;
  readonly report?: ((line: string) => void) | undefined;
}

/**
 * Brings both servers from Maven Central into the home's `servers` folder, once; later calls only look. Whole or not at all:
 * built aside and renamed. Throws a LocalStackError that names a missing JDK or Maven and the command that installs it.
 */
export async function installServers(options: InstallOptions): Promise<Installation> {
  const assets = join(options.root, 'deploy/local');
  const kafka = `kafka-${versionIn(assets, 'kafka')}`;
  const elasticsearch = `elasticsearch-${versionIn(assets, 'elasticsearch')}`;
  const kafkaHome = join(options.home.servers, kafka);
  const elasticsearchHome = join(options.home.servers, `${elasticsearch}-${hashOf(assets)}`);
  const jdks = findJdks([options.elasticsearchJavaHome, options.javaHome]);
  const elasticsearchJdk = requireJdk(jdks, 'Elasticsearch', {
    minimum: elasticsearchMinimumJava,
    compiler: !existsSync(elasticsearchHome),
    preferred: [options.elasticsearchJavaHome, options.javaHome],
  });
  const kafkaJdk = requireJdk(jdks, 'Kafka', { minimum: kafkaMinimumJava, preferred: [options.javaHome] });

  if (!existsSync(kafkaHome) || !existsSync(elasticsearchHome)) {
    await withFileLock(
      join(options.home.run, 'install.lock'),
      async () => {
        await Promise.resolve();
        installOnce(options, kafkaHome, kafka, (aside) => {
          runMaven(join(assets, 'kafka/pom.xml'), join(aside, 'lib'), kafkaJdk);
          return aside;
        });
        installOnce(options, elasticsearchHome, elasticsearch, (aside) => {
          runMaven(join(assets, 'elasticsearch/pom.xml'), aside, elasticsearchJdk);
          const unpacked = join(aside, elasticsearch);
          buildAnalysisModule(join(assets, 'analysis-common'), unpacked, elasticsearchJdk.home);
          return unpacked;
        });
      },
      (pid) => options.report?.(`Waiting for process ${pid}, which is installing the servers…`),
    );
  }
  return {
    kafka: { home: kafkaHome, javaHome: kafkaJdk.home },
    elasticsearch: { home: elasticsearchHome, javaHome: elasticsearchJdk.home },
  };
}

function installOnce(options: InstallOptions, target: string, what: string, build: (aside: string) => string): void {
  if (existsSync(target)) return;
  options.report?.(`Installing ${what} (once)…`);
  mkdirSync(options.home.servers, { recursive: true });
  const aside = mkdtempSync(join(options.home.servers, '.build-'));
  try {
    const built = build(aside);
    execFileSync('chmod', ['-R', 'a+rX', built]); // another account runs it, whatever the umask here is
    renameSync(built, target);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function runMaven(pom: string, outputDirectory: string, jdk: Jdk): void {
  const args = ['-q', '-B', '-ntp', '-f', pom, 'package', `-DoutputDirectory=${outputDirectory}`];
  try {
    execFileSync('env', [`JAVA_HOME=${jdk.home}`, 'mvn', ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (cause) {
    const failure = cause as { status?: number | null; stdout?: string; stderr?: string };
    if (failure.status === 127) throw new LocalStackError('Maven (mvn) is missing.', installHint('maven'), { cause });
    const output = `${failure.stdout ?? ''}${failure.stderr ?? ''}`.trim();
    throw new LocalStackError(`Maven could not bring what ${pom} names.`, `Its output:\n${output}`, { cause });
  }
}

function requireJdk(jdks: readonly Jdk[], server: string, wanted: Parameters<typeof pickJdk>[1]): Jdk {
  const jdk = pickJdk(jdks, wanted);
  if (jdk) return jdk;
  const found = jdks.length ? `found only ${jdks.map(({ major, home }) => `${major} in ${home}`).join(', ')}` : 'found none';
  throw new LocalStackError(`${server} needs a JDK of version ${wanted.minimum} or later; ${found}.`, installHint('jdk'));
}

/** The version that the server's pom.xml names is the only place where it stands. */
function versionIn(assets: string, server: string): string {
  const version = /<version>([\d.]+)</.exec(readFileSync(join(assets, server, 'pom.xml'), 'utf8'))?.[1];
  if (version === undefined) throw new Error(`deploy/local/${server}/pom.xml names no version`);
  return version;
}

/** Changes whenever what goes into the Elasticsearch folder changes, so that a stale build is never used. */
function hashOf(assets: string): string {
  const hash = createHash('sha256');
  const module = readdirSync(join(assets, 'analysis-common'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(assets, join(entry.parentPath, entry.name)));
  for (const file of [...module.toSorted(), 'elasticsearch/pom.xml']) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(assets, file)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 10);
}
