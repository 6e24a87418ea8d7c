// `npm run ratio`: lines of test for each line of code, by library, app and tool, the poorest first; then of the product (apps and libs).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@naba/project';
import { countRooms } from './count-lines';
import type { Room } from './count-lines';

const paths = ['apps', 'libs', 'test', 'tools'].flatMap((folder) =>
  readdirSync(join(projectRoot(), folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
);
const sources = paths.filter((path) => /\.tsx?$/.test(path) && !path.startsWith('test/bench/'));
const rooms = countRooms(sources.map((path) => ({ path, text: readFileSync(join(projectRoot(), path), 'utf8') })));
const product = rooms.filter(({ name }) => !name.startsWith('tools/'));

const sum = (lines: readonly number[]): number => lines.reduce((total, count) => total + count, 0);
const whole: Room = {
  name: 'product',
  code: sum(product.map(({ code }) => code)),
  test: sum(product.map(({ test }) => test)),
};
for (const { name, code, test } of [...rooms].sort((a, b) => ratioOf(a) - ratioOf(b)).concat(whole))
  process.stdout.write(`${ratioOf({ name, code, test }).toFixed(2)}\t${test}\t${code}\t${name}\n`);

function ratioOf({ code, test }: Room): number {
  return code === 0 ? Number.POSITIVE_INFINITY : test / code;
}
