import { existsSync } from 'node:fs';

const PACKAGES = {
  jdk: { brew: 'openjdk', apt: 'temurin-25-jdk (Adoptium) or openjdk-21-jdk-headless', dnf: 'java-21-openjdk-devel' },
  maven: { brew: 'maven', apt: 'maven', dnf: 'maven' },
} as const;

/** Returns the sentence that tells how to install the program on this machine. */
export function installHint(program: keyof typeof PACKAGES, platform: NodeJS.Platform = process.platform): string {
  const names = PACKAGES[program];
  if (platform === 'darwin') return `Run: brew install ${names.brew}`;
  if (existsSync('/usr/bin/dnf')) return `Run: sudo dnf install ${names.dnf}`;
  return `Run: sudo apt-get install ${names.apt}`;
}
