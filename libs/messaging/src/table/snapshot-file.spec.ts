import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readSnapshot, SnapshotFault, writeSnapshot } from './snapshot-file';
import type { SnapshotEntry, SnapshotHeader } from './snapshot-file';

const header: SnapshotHeader = {
  format: 'naba.table.v1',
  topic: 'notes.v1',
  version: 'v',
  cluster: 'c',
  takenAtMs: 2,
  newestMs: 1,
  offsets: { 0: '10', 1: '9007199254740993' },
};
let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'naba-snapshot-'));
  path = join(folder, 'deeper', 'a.snapshot');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function read(): Promise<{ header: SnapshotHeader | undefined; entries: SnapshotEntry[] }> {
  const entries: SnapshotEntry[] = [];
  return { header: await readSnapshot(path, (entry) => entries.push(entry)), entries };
}

describe('a snapshot', () => {
  it('is read as it was written, whatever stands in keys and values', async () => {
    const entry = fc.oneof(
      fc.tuple(fc.string({ unit: 'binary' }), fc.nat()),
      fc.tuple(fc.string({ unit: 'binary' }), fc.nat(), fc.jsonValue({ noUnicodeString: false })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(entry), async (entries) => {
        const wellFormed = JSON.parse(JSON.stringify(entries)) as SnapshotEntry[];
        await writeSnapshot(path, header, wellFormed);
        expect(await read()).toEqual({ header, entries: wellFormed });
      }),
      { numRuns: 50 },
    );
  });

  it('holds as many entries as there are, and leaves nothing beside it', async () => {
    const entries = Array.from({ length: 25_001 }, (_, n): SnapshotEntry => [`k${n}`, n, `نص \u2028 ${n}`]);
    const bytes = await writeSnapshot(path, header, entries);
    expect(readFileSync(path)).toHaveLength(bytes);
    expect((await read()).entries).toEqual(entries);
    expect(readdirSync(join(folder, 'deeper'))).toEqual(['a.snapshot']);
  });

  it('is missing where there is no file', async () => {
    expect((await read()).header).toBeUndefined();
  });

  it('is refused with any byte cut off or changed', async () => {
    await writeSnapshot(path, header, [
      ['a', 1, 'x'],
      ['b', 2],
    ]);
    const whole = readFileSync(path);
    for (let at = 0; at < whole.length; at++) {
      writeFileSync(path, whole.subarray(0, at));
      await expect(read()).rejects.toThrow(SnapshotFault);
      const changed = Buffer.from(whole);
      changed[at]! ^= 1;
      writeFileSync(path, changed);
      await expect(read()).rejects.toThrow(SnapshotFault);
    }
    writeFileSync(path, Buffer.concat([whole, Buffer.from('[]\n')]));
    await expect(read()).rejects.toThrow('goes on after its end');
  });

  it('keeps the one before where writing fails', async () => {
    await writeSnapshot(path, header, [['a', 1, 'x']]);
    const failing = (function* (): Generator<SnapshotEntry> {
      yield ['b', 1];
      throw new Error('no');
    })();
    await expect(writeSnapshot(path, header, failing)).rejects.toThrow('no');
    expect((await read()).entries).toEqual([['a', 1, 'x']]);
  });
});
