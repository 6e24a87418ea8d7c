import { gzipSync } from 'node:zlib';
import type { ArchiveRecord } from './archive-record';
import { readArchive } from './read-archive';
import type { ReadArchiveOptions } from './read-archive';
import { writeInfoRecord, writeResponseRecord } from './write-record';

const date = '2024-05-06T07:08:09Z';
const page = (number: number, text = `<p>صفحة ${number}</p>`) =>
  writeResponseRecord({
    url: `https://news.example/${number}`,
    date,
    status: 200,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'br' },
    payload: Buffer.from(text),
  });

/** The bytes as a stream that comes in pieces of this size. */
// eslint-disable-next-line @typescript-eslint/require-await -- a stream, as readers take it
async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function readAll(bytes: Buffer, options: ReadArchiveOptions = {}, size = 7): Promise<ArchiveRecord[]> {
  const records: ArchiveRecord[] = [];
  for await (const record of readArchive(inPieces(bytes, size), options)) records.push(record);
  return records;
}

describe('readArchive', () => {
  const file = Buffer.concat([writeInfoRecord({ software: 'naba' }, date), page(1), page(2)]);

  it('reads what was written, however the bytes come', async () => {
    for (const size of [1, 7, 100_000]) {
      const [info, first, second] = await readAll(file, {}, size);
      expect(info).toMatchObject({ type: 'warcinfo', payload: Buffer.from('software: naba\r\n') });
      expect(first).toMatchObject({
        type: 'response',
        url: 'https://news.example/1',
        date,
        status: 200,
        contentType: 'text/html; charset=utf-8',
      });
      expect(second!.payload.toString()).toBe('<p>صفحة 2</p>');
    }
  });

  it('goes on behind a position without what was before it', async () => {
    const { position } = (await readAll(file))[2]!;
    const [second] = await readAll(file.subarray(position.offset), { from: position });
    expect(second).toMatchObject({ url: 'https://news.example/2', position });
  });

  it('tells of a record that the file cuts, and of one that is too large', async () => {
    const plain = Buffer.from(`WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 100\r\n\r\nonly this`);
    expect(await readAll(plain)).toMatchObject([{ payload: Buffer.from('only this'), problem: 'cut' }]);
    expect(await readAll(file, { maxRecordBytes: 60 })).toMatchObject([
      { type: 'warcinfo' },
      { problem: 'too-large', payload: Buffer.alloc(0) },
      {},
    ]);
  });

  it('gives every record before a break, and then says what is broken', async () => {
    const damaged = Buffer.from(file);
    damaged[damaged.length - 6]! ^= 1; // in the checksum of the last member
    for (const broken of [damaged, file.subarray(0, -3), Buffer.concat([file, Buffer.from('rubbish')])]) {
      const records: ArchiveRecord[] = [];
      const reading = (async () => {
        for await (const record of readArchive(inPieces(broken, 64))) records.push(record);
      })();
      await expect(reading).rejects.toHaveProperty('code', 'ARCHIVE_BROKEN');
      expect(records.length).toBeGreaterThanOrEqual(2);
    }
  });

  it('refuses what is no archive', async () => {
    for (const other of ['', '<html></html>', '{"a":1}'])
      await expect(readAll(Buffer.from(other))).rejects.toHaveProperty('code', 'ARCHIVE_UNKNOWN');
  });

  it('gives no more of a body that unpacks to too much than it may', async () => {
    const bomb = gzipSync(Buffer.alloc(1_000_000));
    const http = Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n'), bomb]);
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/\r\nContent-Length: ${http.length}\r\n\r\n`;
    const [record] = await readAll(Buffer.concat([Buffer.from(head), http]), { maxRecordBytes: 10_000 });
    expect(record).toMatchObject({ problem: 'undecodable', payload: bomb });
  });
});
