import { createReadStream, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findData, howToGetData } from '../../../tools/data/find-data';
import type { ArchiveRecord } from './archive-record';
import { readArchive } from './read-archive';

interface ArchiveCase {
  readonly file: string;
  readonly error: string | null;
  readonly records: readonly {
    readonly type: string;
    readonly uri: string | null;
    readonly date: string;
    readonly contentType: string | null;
    readonly status: string | null;
    readonly bodyBytes: number;
  }[];
}

const path = findData('warc/expected.json');
const cases = path === undefined ? [] : (JSON.parse(readFileSync(path, 'utf8')) as ArchiveCase[]);

async function readAll(file: string, from = { offset: 0, inside: 0 }): Promise<ArchiveRecord[]> {
  const records: ArchiveRecord[] = [];
  const source = createReadStream(join(dirname(path!), file), { start: from.offset });
  for await (const record of readArchive(source, { from })) records.push(record);
  return records;
}

(path === undefined ? describe.skip : describe)(`web archives good and broken (${howToGetData})`, () => {
  it.each(cases)('$file: every record that warcio reads', async ({ file, error, records }) => {
    const read = await readAll(file);
    const told = read.map(({ type, url, date, status, payload }) => ({
      type,
      uri: url ?? null,
      date,
      status,
      bodyBytes: payload.length,
    }));
    const expected = records.map(({ type, uri, date, status, bodyBytes }) => ({
      type,
      uri,
      date,
      status: status === null || status.startsWith('/') ? undefined : Number(status),
      bodyBytes,
    }));
    // What warcio gives up on we read on.
    if (error === null) expect(told).toEqual(expected);
    else
      expect(told.slice(0, expected.length).map(({ type, uri }) => ({ type, uri }))).toEqual(
        expected.map(({ type, uri }) => ({ type, uri })),
      );
  });

  it.each(cases)('$file: goes on from the position of any record', async ({ file }) => {
    const read = await readAll(file);
    for (const [index, { position }] of read.entries()) expect(await readAll(file, position)).toEqual(read.slice(index));
  });
});
