/** `npm run changelog` makes this version's section of CHANGELOG.md from changelog.d; `-- release` also removes the fragments. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assembleChangelog } from './assemble';
import { readFragments } from './fragments';

const root = join(__dirname, '../..');
const page = join(root, 'CHANGELOG.md');
const folder = join(root, 'changelog.d');

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const fragments = readFragments(folder);
if (fragments.length === 0) throw new Error('changelog.d holds no fragment: there is nothing to assemble.');

writeFileSync(page, assembleChangelog(existsSync(page) ? readFileSync(page, 'utf8') : '', version, fragments));
if (process.argv[2] === 'release') for (const { topic } of fragments) rmSync(join(folder, `${topic}.md`));
process.stdout.write(`CHANGELOG.md: ${version} with ${fragments.length} fragments.\n`);
