import { createHash } from 'node:crypto';
import { brotliCompressSync, deflateRawSync, deflateSync, gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { readArchive, writeConversionRecord, writeInfoRecord, writeResponseRecord } from './index';
import type { ArchiveRecord, ReadArchiveOptions } from './index';

const date = '2024-05-06T07:08:09Z';

// eslint-disable-next-line @typescript-eslint/require-await -- a stream, as readers take it
async function* inPieces(bytes: Buffer, size = 100): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function readAll(bytes: Buffer | string, options: ReadArchiveOptions = {}): Promise<ArchiveRecord[]> {
  const records: ArchiveRecord[] = [];
  for await (const record of readArchive(inPieces(Buffer.from(bytes)), options)) records.push(record);
  return records;
}

/** A record as ISO 28500 has it. */
function record(fields: Readonly<Record<string, string>>, block: string | Buffer = '', version = '1.1'): Buffer {
  const bytes = Buffer.from(block);
  const lines = Object.entries({ ...fields, 'Content-Length': String(bytes.length) }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return Buffer.concat([Buffer.from(`WARC/${version}\r\n${lines.join('')}\r\n`), bytes, Buffer.from('\r\n\r\n')]);
}

/** An answer of a web server within a response record. */
function answer(head: readonly string[], body: string | Buffer = ''): Buffer {
  const http = Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\n${head.map((line) => `${line}\r\n`).join('')}\r\n`),
    Buffer.from(body),
  ]);
  return record({ 'WARC-Type': 'response', 'WARC-Target-URI': 'https://news.example/a', 'WARC-Date': date }, http);
}

const bodyOf = async (head: readonly string[], body: string | Buffer): Promise<string> =>
  (await readAll(answer(head, body)))[0]!.payload.toString();

describe('heads of records (ISO 28500)', () => {
  it.each(['0.17', '0.18', '1.0', '1.1'])('are those of version %s', async (version) => {
    const [read] = await readAll(
      record({ 'WARC-Type': 'resource', 'WARC-Target-URI': 'https://news.example/a' }, 'text', version),
    );
    expect(read).toMatchObject({ type: 'resource', url: 'https://news.example/a', payload: Buffer.from('text') });
  });

  it.each(['warcinfo', 'response', 'resource', 'request', 'metadata', 'revisit', 'conversion', 'continuation', 'own-type'])(
    'may be of the type %s',
    async (type) => {
      expect(await readAll(record({ 'WARC-Type': type, 'WARC-Target-URI': 'urn:x:y' }))).toMatchObject([{ type }]);
    },
  );

  it('have names in any letters, values without blanks around, and folded lines', async () => {
    const head =
      'WARC/1.1\r\nwarc-type:resource\r\nWARC-TARGET-URI:   https://news.example/a  \r\nX-Note: one\r\n two\r\ncontent-length: 2\r\n\r\nab';
    expect(await readAll(`${head}\r\n\r\n`)).toMatchObject([
      { type: 'resource', url: 'https://news.example/a', headers: { 'x-note': 'one two' }, payload: Buffer.from('ab') },
    ]);
  });

  it('are UTF-8', async () => {
    const fields = { 'WARC-Type': 'resource', 'WARC-Target-URI': 'https://news.example/خبر', 'X-Title': 'عنوان' };
    expect(await readAll(record(fields))).toMatchObject([{ url: 'https://news.example/خبر', headers: { 'x-title': 'عنوان' } }]);
  });

  it.each([
    ['<https://news.example/a>', 'https://news.example/a'],
    ['https://news.example/a b', 'https://news.example/a%20b'],
  ])('give the address %s as %s', async (written, url) => {
    expect(await readAll(record({ 'WARC-Type': 'resource', 'WARC-Target-URI': written }))).toMatchObject([{ url }]);
  });

  it('give the id without its brackets, and the date as written', async () => {
    const fields = { 'WARC-Type': 'resource', 'WARC-Record-ID': '<urn:uuid:1>', 'WARC-Date': '2024-05-06T07:08:09.123456Z' };
    expect(await readAll(record(fields))).toMatchObject([{ id: 'urn:uuid:1', date: '2024-05-06T07:08:09.123456Z' }]);
  });

  it('end with line feeds alone, as some writers have them', async () => {
    const text =
      'WARC/1.0\nWARC-Type: resource\nContent-Length: 3\n\nabc\n\nWARC/1.0\nWARC-Type: metadata\nContent-Length: 0\n\n\n\n';
    expect(await readAll(text)).toMatchObject([{ type: 'resource', payload: Buffer.from('abc') }, { type: 'metadata' }]);
  });

  it('count blocks in bytes, whatever stands in them', async () => {
    const block = 'صفحة\r\n\r\nWARC/1.1\r\nWARC-Type: resource\r\n\r\n';
    const read = await readAll(Buffer.concat([record({ 'WARC-Type': 'resource' }, block), record({ 'WARC-Type': 'metadata' })]));
    expect(read).toMatchObject([{ type: 'resource', payload: Buffer.from(block) }, { type: 'metadata' }]);
  });
});

describe('answers of web servers', () => {
  it('are taken apart into status, headers and body', async () => {
    const [read] = await readAll(
      answer(['Content-Type: text/html; charset=utf-8', 'Set-Cookie: a=1', 'Set-Cookie: b=2'], '<p>a</p>'),
    );
    expect(read).toMatchObject({
      status: 200,
      contentType: 'text/html; charset=utf-8',
      httpHeaders: { 'set-cookie': 'a=1, b=2' },
      payload: Buffer.from('<p>a</p>'),
    });
  });

  it.each([
    ['HTTP/1.0 404 Not Found', 404],
    ['HTTP/1.1 301', 301],
    ['HTTP/2 200', 200],
    ['HTTP/1.1 503 خدمة', 503],
  ])('begin with %s', async (line, status) => {
    const read = await readAll(
      record({ 'WARC-Type': 'response', 'WARC-Target-URI': 'https://news.example/a' }, `${line}\r\n\r\nbody`),
    );
    expect(read).toMatchObject([{ status, payload: Buffer.from('body') }]);
  });

  const text = 'نص '.repeat(400);
  it.each([
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['GZIP', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['br', brotliCompressSync(text)],
    ['identity', Buffer.from(text)],
    ['deflate, gzip', gzipSync(deflateSync(text))],
  ])('are decoded of %s', async (encoding, body) => {
    expect(await bodyOf([`Content-Encoding: ${encoding}`], body)).toBe(text);
  });

  it('that were decoded when they were kept stay as they are', async () => {
    expect(await bodyOf(['Content-Encoding: gzip', 'Transfer-Encoding: chunked'], text)).toBe(text);
  });

  it.each(['53 ألف حالة', '320 people', '5 dead', '700', '<p>a</p>', '{"a":1}', ''])(
    'that were decoded of Brotli when they were kept stay as they are: "%s"',
    async (body) => expect(await bodyOf(['Content-Encoding: br'], body)).toBe(body),
  );

  it.each([
    ['chunks', '4\r\nabcd\r\n3\r\nefg\r\n0\r\n\r\n', 'abcdefg'],
    ['sizes in capitals, with extensions', 'A;x=y\r\n0123456789\r\n0\r\n\r\n', '0123456789'],
    ['sizes with zeros before', '0004\r\nabcd\r\n0000\r\n\r\n', 'abcd'],
    ['trailers behind', '4\r\nabcd\r\n0\r\nX-Checksum: 1\r\n\r\n', 'abcd'],
    ['line breaks within', '6\r\na\r\nb\r\n\r\n0\r\n\r\n', 'a\r\nb\r\n'],
    ['no end', '4\r\nabcd\r\n', 'abcd'],
    ['no body', '0\r\n\r\n', ''],
  ])('are joined of chunks: %s', async (_, body, expected) => {
    expect(await bodyOf(['Transfer-Encoding: chunked'], body)).toBe(expected);
  });

  it('are first joined, then decoded', async () => {
    const packed = gzipSync(text);
    const [first, second] = [packed.subarray(0, 20), packed.subarray(20)];
    const chunk = (bytes: Buffer): Buffer =>
      Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);
    const body = Buffer.concat([chunk(first), chunk(second), Buffer.from('0\r\n\r\n')]);
    expect(await bodyOf(['Content-Encoding: gzip', 'Transfer-Encoding: chunked'], body)).toBe(text);
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ] as const)('whose %s body lacks its end give what is there, and say so', async (encoding, pack) => {
    const long = Array.from({ length: 5_000 }, (_, number) => `sentence ${number * 7919}. `).join('');
    const packed = pack(long);
    const [read] = await readAll(answer([`Content-Encoding: ${encoding}`], packed.subarray(0, packed.length - 50)));
    expect(read!.problem).toBe('cut');
    expect(read!.payload.length).toBeGreaterThan(long.length / 2);
    expect(long.startsWith(read!.payload.toString())).toBe(true);
  });

  it('whose body is packed in another way than they say are told to be undecodable', async () => {
    const packed = Buffer.from([0, 1, 2, 3, 255, 0]);
    for (const encoding of ['gzip', 'br', 'zstd'])
      expect(await readAll(answer([`Content-Encoding: ${encoding}`], packed))).toMatchObject([
        { problem: 'undecodable', payload: packed },
      ]);
  });

  it("without a head are nobody's page", async () => {
    const fields = { 'WARC-Type': 'response', 'WARC-Target-URI': 'https://news.example/a' };
    expect(await readAll(record(fields, '<html>'))).toMatchObject([{ problem: 'undecodable', payload: Buffer.alloc(0) }]);
    const dns = { 'WARC-Type': 'response', 'WARC-Target-URI': 'dns:news.example', 'Content-Type': 'text/dns' };
    const [read] = await readAll(record(dns, '20240506070809\nnews.example. 300 IN A 93.184.216.34\n'));
    expect(read).not.toHaveProperty('problem');
    expect(read!.payload.toString()).toContain('IN A');
  });
});

describe('ARC', () => {
  const first = 'filedesc://a.arc 0.0.0.0 20010101000000 text/plain 13\n1 0 Internet\n\n';

  it('has a line for the head of each record', async () => {
    const http = 'HTTP/1.0 200 OK\nContent-Type: text/html\n\n<p>a</p>';
    const text = `${first}http://news.example/a b 93.184.216.34 20010203040506 text/html ${http.length}\n${http}\n`;
    const [info, page] = await readAll(text);
    expect(info).toMatchObject({ type: 'warcinfo', date: '2001-01-01T00:00:00Z', payload: Buffer.alloc(0) });
    expect(page).toMatchObject({
      type: 'response',
      url: 'http://news.example/a%20b',
      date: '2001-02-03T04:05:06Z',
      status: 200,
      contentType: 'text/html',
      headers: { 'ip-address': '93.184.216.34' },
      payload: Buffer.from('<p>a</p>'),
    });
  });

  it('may be gzipped by record', async () => {
    const http = 'HTTP/1.0 200 OK\r\n\r\nx';
    const line = `http://news.example/a 1.1.1.1 20010203040506 text/html ${http.length}\n${http}\n`;
    const read = await readAll(Buffer.concat([gzipSync(first), gzipSync(line), gzipSync(line)]));
    expect(read.map(({ payload }) => payload.toString())).toEqual(['', 'x', 'x']);
  });
});

describe('positions', () => {
  it('are of the gzip member, or of the byte, or of the byte within the one member', async () => {
    const records = [record({ 'WARC-Type': 'warcinfo' }, 'a'), record({ 'WARC-Type': 'metadata' }, 'bc')];
    const length = records[0]!.length;
    const offsets = async (bytes: Buffer): Promise<unknown> => (await readAll(bytes)).map(({ position }) => position)[1];
    const packed = records.map((each) => gzipSync(each));
    expect(await offsets(Buffer.concat(packed))).toEqual({ offset: packed[0]!.length, inside: 0 });
    expect(await offsets(Buffer.concat(records))).toEqual({ offset: length, inside: 0 });
    expect(await offsets(gzipSync(Buffer.concat(records)))).toEqual({ offset: 0, inside: length });
  });

  it('of any record lead on with the rest, however the file is packed', async () => {
    const block = fc.string({ unit: 'binary', maxLength: 50 });
    const packing = fc.constantFrom('by record', 'as a whole', 'not');
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 6 }), packing, async (blocks, packed) => {
        const records = blocks.map((text) => record({ 'WARC-Type': 'resource' }, text));
        const whole = Buffer.concat(packed === 'by record' ? records.map((each) => gzipSync(each)) : records);
        const file = packed === 'as a whole' ? gzipSync(whole) : whole;
        const read = await readAll(file);
        expect(read.map(({ payload }) => payload.toString())).toEqual(blocks);
        for (const [index, { position }] of read.entries())
          expect(await readAll(file.subarray(position.offset), { from: position })).toEqual(read.slice(index));
      }),
      { numRuns: 50 },
    );
  });
});

describe('records that are written', () => {
  const headers = {
    'Content-Type': 'text/html',
    'Content-Encoding': 'br',
    'Content-Length': '1',
    'Transfer-Encoding': 'chunked',
  };
  const response = { url: 'https://news.example/خبر', date, status: 200, headers, payload: Buffer.from('نص') };

  it('are whole records of WARC 1.1, each a gzip member, with what the standard asks for', () => {
    for (const [bytes, type] of [
      [writeInfoRecord({ software: 'naba' }, date), 'warcinfo'],
      [writeResponseRecord(response), 'response'],
      [writeConversionRecord({ url: response.url, date, contentType: 'text/plain', payload: response.payload }), 'conversion'],
    ] as const) {
      const text = gunzipSync(bytes).toString('latin1');
      expect(text).toMatch(/^WARC\/1\.1\r\n/);
      expect(text).toMatch(/\r\n\r\n$/);
      expect(text).toContain(`\r\nWARC-Date: ${date}\r\n`);
      expect(text).toMatch(new RegExp(`\r\n?WARC-Type: ${type}\r\n`));
      expect(text).toMatch(/\r\nWARC-Record-ID: <urn:uuid:[0-9a-f-]{36}>\r\n/);
      const block = text.slice(text.indexOf('\r\n\r\n') + 4, -4);
      expect(text).toContain(`\r\nContent-Length: ${block.length}\r\n`);
    }
  });

  it('have ids of their own', async () => {
    const read = await readAll(Buffer.concat([writeResponseRecord(response), writeResponseRecord(response)]));
    expect(new Set(read.map(({ id }) => id)).size).toBe(2);
  });

  it('speak of the body that they have', async () => {
    const [read] = await readAll(writeResponseRecord(response));
    expect(read).toMatchObject({
      httpHeaders: { 'content-type': 'text/html', 'content-length': '4' },
      payload: response.payload,
    });
    expect(Object.keys(read!.httpHeaders!).sort()).toEqual(['content-length', 'content-type']);
    expect(read!.headers['warc-payload-digest']).toBe(`sha256:${createHash('sha256').update('نص').digest('hex')}`);
  });

  it('keep line breaks of values from beginning another header', async () => {
    const injected = {
      ...response,
      url: 'https://news.example/a\r\nX-Evil: 1',
      headers: { 'X-Note': 'a\r\nX-Evil: 1\r\n\r\nbody' },
    };
    const [read] = await readAll(writeResponseRecord(injected));
    expect(read!.headers).not.toHaveProperty('x-evil');
    expect(read!.httpHeaders).not.toHaveProperty('x-evil');
    expect(read!.payload).toEqual(response.payload);
  });

  it('are read back as they were', async () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(bytes, fc.webUrl(), fc.integer({ min: 100, max: 599 }), async (payload, url, status) => {
        const [read, ...more] = await readAll(writeResponseRecord({ url, date, status, headers: {}, payload }));
        expect(more).toEqual([]);
        expect(read).toMatchObject({ type: 'response', url, date, status, payload: Buffer.from(payload) });
        const [text] = await readAll(writeConversionRecord({ url, date, contentType: 'text/plain', payload }));
        expect(text).toMatchObject({ type: 'conversion', url, contentType: 'text/plain', payload: Buffer.from(payload) });
      }),
      { numRuns: 100 },
    );
  });
});

describe('damaged files', () => {
  it('give records or say with a code that they are none, and end', async () => {
    const file = Buffer.concat([writeInfoRecord({ software: 'naba' }, date), writeInfoRecord({ software: 'other' }, date)]);
    const damage = fc.tuple(fc.nat({ max: file.length - 1 }), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 5 }), fc.nat({ max: file.length }), async (changes, end) => {
        const broken = Buffer.from(file.subarray(0, end));
        for (const [at, change] of changes) if (at < end) broken[at]! ^= change;
        const outcome = await readAll(broken).catch((error: unknown) => error);
        if (!Array.isArray(outcome))
          expect(outcome).toMatchObject({ name: 'ArchiveUnreadable', code: expect.stringMatching(/^ARCHIVE_/) as string });
      }),
      { numRuns: 300 },
    );
  });
});
