import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { identify } from '../process/processes';
import { StackRecords } from './stack-records';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'naba-records-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const self = identify(process.pid)!;

it('tells another process which servers run', () => {
  const file = join(folder, 'stack.json');
  new StackRecords(file).put('kafka', { ...self, port: 9092 });
  new StackRecords(file).put('elasticsearch', { ...self, port: 9200 });
  expect(new StackRecords(file).find('kafka')).toEqual({ ...self, port: 9092 });
  expect(new StackRecords(file).find('elasticsearch')?.port).toBe(9200);
});

it('does not find a server whose process number belongs to another process now', () => {
  const records = new StackRecords(join(folder, 'stack.json'));
  records.put('kafka', { pid: process.pid, startedAt: 'long ago', port: 9092 });
  expect(records.find('kafka')).toBeUndefined();
});

it.each(['', '{"kafka":'])('takes a file of %j for an empty one', (content) => {
  const file = join(folder, 'stack.json');
  writeFileSync(file, content);
  expect(new StackRecords(file).find('kafka')).toBeUndefined();
});
