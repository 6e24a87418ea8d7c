// `npm run mutate -- libs/article-identity libs/messaging/src/consume/event-decoder.ts`: changes the code of rooms or files in small ways,
// one at a time, and lists the changes that no test of the room notices. It is for reading, no gate: CI does not run it.
import { dirname, join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import jestConfig from '../jest.config.mjs';

const paths = process.argv.slice(2);
if (paths.length === 0) {
  process.stderr.write('Name rooms or files: npm run mutate -- libs/article-identity\n');
  process.exit(2);
}

// A guarantee is tested where it is given: specs of rooms that use this one do not count.
const isFile = (path) => /\.tsx?$/.test(path);
const folders = new Set(paths.map((path) => (isFile(path) ? dirname(path) : path)));
const unit = jestConfig.projects.find(({ displayName }) => displayName === 'unit');

await new Stryker({
  mutate: [
    ...paths.map((path) => (isFile(path) ? path : join(path, '**/*.{ts,tsx}'))),
    '!**/*.{spec,fixture,arbitrary}.*',
    '!**/index.ts',
  ],
  plugins: ['@stryker-mutator/jest-runner'],
  testRunner: 'jest',
  jest: {
    config: {
      ...unit,
      projects: [],
      roots: Array.from(folders, (folder) => `<rootDir>/${folder}`),
      setupFiles: ['<rootDir>/scripts/mutate.setup.mjs'],
    },
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  // Tables of a module are made once, so that each change of them would start Jest anew.
  ignoreStatic: true,
  disableTypeChecks: true,
  concurrency: 1,
  timeoutMS: 60_000,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.naba/mutation.json' },
  incremental: true,
  incrementalFile: '.naba/mutation.incremental.json',
  tempDirName: '.naba/stryker',
  ignorePatterns: ['.naba', 'dist', 'docs'],
}).runMutationTest();
