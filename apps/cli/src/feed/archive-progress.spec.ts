import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ArchiveProgress } from './archive-progress';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'naba-progress-'));
  path = join(folder, 'progress.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('how far archives were fed', () => {
  it('is known to the next run, for each archive by where it stands', () => {
    const first = new ArchiveProgress(path);
    expect(first.of('a.warc.gz')).toBeUndefined();
    first.note('a.warc.gz', { offset: 10, inside: 0 });
    first.note('a.warc.gz', { offset: 20, inside: 3 });
    first.note('b.warc', { offset: 5, inside: 0 });
    first.save();
    const second = new ArchiveProgress(path);
    expect(second.of(join(process.cwd(), 'a.warc.gz'))).toEqual({ offset: 20, inside: 3 });
    expect(second.of('b.warc')).toEqual({ offset: 5, inside: 0 });
    expect(readdirSync(folder)).toEqual(['progress.json']);
  });

  it.each(['no JSON', '[]', '{"a":1}', '{"a":{"offset":-1,"inside":0}}'])('is not taken from a file that holds %s', (text) => {
    writeFileSync(path, text);
    expect(() => new ArchiveProgress(path)).toThrow('name another file');
  });
});
