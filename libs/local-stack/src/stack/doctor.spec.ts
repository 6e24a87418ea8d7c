import { checkJdk, checkMaven, checkMemory, checkNode } from './doctor';
import { installHint } from '../machine/package-hints';

it.each([
  ['20.19.0', true],
  ['20.18.1', false],
  ['18.20.4', false],
  ['24.1.0', true],
])('Node %s is enough: %s', (version, ok) => {
  expect(checkNode(version)).toMatchObject({ ok, found: version });
});

it('says which Java there is when none is new enough, and how to get one', () => {
  const jdks = [
    { home: '/usr/lib/jvm/17', major: 17, hasCompiler: true },
    { home: '/usr/lib/jvm/25', major: 25, hasCompiler: false },
  ];
  const check = checkJdk('JDK for Elasticsearch', jdks, { minimum: 21, compiler: true });
  expect(check).toMatchObject({
    name: 'JDK for Elasticsearch, 21 or later, with javac',
    ok: false,
    found: '17 in /usr/lib/jvm/17, 25 without javac in /usr/lib/jvm/25',
  });
  expect(check.fix).toBeTruthy();
  expect(checkJdk('Java for Kafka', jdks, { minimum: 17 })).toMatchObject({ ok: true, found: '25 in /usr/lib/jvm/25' });
});

it('reads the version of Maven', () => {
  expect(checkMaven('Apache Maven 3.9.9 (8e8579a9e76f7d015ee5ec7bfcdc97d260186937)\nMaven home: /opt')).toMatchObject({
    ok: true,
    found: '3.9.9',
  });
  expect(checkMaven(undefined)).toMatchObject({ ok: false, found: 'none' });
});

it('wants 3 GiB of free memory', () => {
  expect(checkMemory(3 * 1024 ** 3)).toMatchObject({ ok: true, found: '3.0 GiB' });
  expect(checkMemory(2.5 * 1024 ** 3)).toMatchObject({ ok: false, found: '2.5 GiB' });
});

it('names the package of the system at hand', () => {
  expect(installHint('jdk', 'darwin')).toBe('Run: brew install openjdk');
  expect(installHint('maven', 'darwin')).toBe('Run: brew install maven');
  expect(installHint('maven', 'linux')).toMatch(/install maven$/);
});
