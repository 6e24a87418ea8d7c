import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const mac = { jdk: 'openjdk', maven: 'maven' } as const;
const fedora = { jdk: 'java-21-openjdk-devel', maven: 'maven' } as const;
const debian = { jdk: ['openjdk-25-jdk-headless', 'openjdk-21-jdk-headless'], maven: ['maven'] } as const;

/** Returns the sentence that tells how to install the program on this machine. */
export function installHint(program: 'jdk' | 'maven', platform: NodeJS.Platform = process.platform): string {
  if (platform === 'darwin') return `Run: brew install ${mac[program]}`;
  if (existsSync('/usr/bin/dnf')) return `Run: sudo dnf install ${fedora[program]}`;
  const known = debian[program].find((name) => spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0);
  if (known) return `Run: sudo apt-get install ${known}`;
  if (program === 'maven') return 'Run: sudo apt-get update && sudo apt-get install maven';
  return 'This system’s packages have none that is new enough. Install Temurin 21 or later: https://adoptium.net/installation/linux';
}
