import { spawnSync } from 'node:child_process';
import { freemem } from 'node:os';

import { whyNoCompose } from '../machine/docker';
import { elasticsearchMinimumJava, kafkaMinimumJava } from '../install/install';
import { findJdks, pickJdk } from '../machine/jdk';
import type { Jdk } from '../machine/jdk';
import { openStack } from './open-stack';
import { installHint } from '../machine/package-hints';
import { isPortFree } from '../machine/ports';
import { elasticsearchUser } from '../machine/server-user';
import type { StackOptions } from './stack';
import { stackServices } from './stack';

export interface DoctorCheck {
  readonly name: string;
  readonly ok: boolean;
  readonly found: string;
  /** What to do when it is not ok: a command where there is one. */
  readonly fix?: string;
}

const gib = 1024 ** 3;
const neededMemoryBytes = 3 * gib;

/** Checks what the servers need of this machine. With a Docker engine only memory and ports matter. */
export async function examine(options: StackOptions): Promise<DoctorCheck[]> {
  const obstacle = options.kind === 'local' ? 'NABA_STACK is local' : whyNoCompose(options.root, stackServices);
  const docker = obstacle === undefined;
  const stack = openStack({ ...options, kind: docker ? 'docker' : 'local' });
  const running = (await stack.status()).filter(({ state }) => state !== 'stopped').map(({ service }) => service);
  return [
    checkNode(process.versions.node),
    {
      name: 'Docker engine',
      ok: true,
      found: docker ? 'answers: Docker Compose is used' : `not used, the servers run as local JVMs: ${obstacle}`,
    },
    ...(docker ? [] : checkLocalTools(options)),
    running.length === 2 ? { name: 'Memory', ok: true, found: 'both servers run' } : checkMemory(freemem()),
    await checkPort('Kafka', 'KAFKA_PORT', options.kafkaPort, running.includes('kafka')),
    await checkPort('Elasticsearch', 'ELASTICSEARCH_PORT', options.elasticsearchPort, running.includes('elasticsearch')),
  ];
}

function checkLocalTools(options: StackOptions): DoctorCheck[] {
  const preferred = [options.elasticsearchJavaHome, options.javaHome];
  const jdks = findJdks(preferred);
  const maven = spawnSync('mvn', ['--version'], { encoding: 'utf8' });
  return [
    checkJdk('Java for Kafka', jdks, { minimum: kafkaMinimumJava, preferred: [options.javaHome] }),
    checkJdk('JDK for Elasticsearch', jdks, { minimum: elasticsearchMinimumJava, compiler: true, preferred }),
    checkMaven(maven.status === 0 ? maven.stdout : undefined),
    checkAccount(),
  ];
}

export function checkNode(version: string): DoctorCheck {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const ok = major > 20 || (major === 20 && minor >= 19);
  return { name: 'Node.js 20.19 or later', ok, found: version, fix: 'Install a current Node.js: https://nodejs.org/en/download' };
}

export function checkJdk(name: string, jdks: readonly Jdk[], wanted: Parameters<typeof pickJdk>[1]): DoctorCheck {
  const jdk = pickJdk(jdks, wanted);
  const what = `${name}, ${wanted.minimum} or later${wanted.compiler ? ', with javac' : ''}`;
  if (jdk) return { name: what, ok: true, found: `${jdk.major} in ${jdk.home}` };
  const found = jdks
    .map(({ major, hasCompiler, home }) => `${major}${hasCompiler ? '' : ' without javac'} in ${home}`)
    .join(', ');
  return { name: what, ok: false, found: found || 'none', fix: installHint('jdk') };
}

export function checkMaven(versionOutput: string | undefined): DoctorCheck {
  const version = versionOutput === undefined ? undefined : /Apache Maven ([\d.]+)/.exec(versionOutput)?.[1];
  return { name: 'Maven', ok: version !== undefined, found: version ?? 'none', fix: installHint('maven') };
}

export function checkMemory(freeBytes: number): DoctorCheck {
  return {
    name: 'Free memory, 3 GiB or more',
    ok: freeBytes >= neededMemoryBytes,
    found: `${(freeBytes / gib).toFixed(1)} GiB`,
    fix: 'Close programs, or lower ELASTICSEARCH_HEAP_MB and KAFKA_HEAP_MB',
  };
}

async function checkPort(server: string, variable: string, port: number, runs: boolean): Promise<DoctorCheck> {
  const ok = runs || (await isPortFree(port));
  return {
    name: `Port ${port} for ${server}`,
    ok,
    found: runs ? `${server} of this stack` : ok ? 'free' : 'in use by another program',
    fix: `Stop that program, or set ${variable} to a free port`,
  };
}

function checkAccount(): DoctorCheck {
  const name = 'Ordinary account for Elasticsearch';
  try {
    const user = elasticsearchUser();
    return { name, ok: true, found: user ? `nobody (${user.uid}), as this is root` : 'this one' };
  } catch {
    return { name, ok: false, found: 'this is root, and there is no account "nobody"', fix: 'Run: useradd --system nobody' };
  }
}
