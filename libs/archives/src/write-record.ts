import { createHash, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** An answer as it was had: what an archive keeps of a page. */
export interface ArchivedResponse {
  readonly url: string;
  /** ISO 8601. */
  readonly date: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Decoded: the headers that speak of encodings and length are written anew. */
  readonly payload: Uint8Array;
}

export interface Conversion {
  readonly url: string;
  /** ISO 8601. */
  readonly date: string;
  readonly contentType: string;
  readonly payload: Uint8Array;
}

/** Headers that would speak of a body that is not this one. */
const ofTheWay = new Set(['content-encoding', 'transfer-encoding', 'content-length', 'connection', 'keep-alive']);

/** The first record of a file: who made it. Bytes of one gzip member. */
export function writeInfoRecord(fields: Readonly<Record<string, string>>, date: string): Buffer {
  const block = Buffer.from(
    Object.entries(fields)
      .map(([name, value]) => `${name}: ${oneLine(value)}\r\n`)
      .join(''),
  );
  return writeRecord({ 'WARC-Type': 'warcinfo', 'WARC-Date': date, 'Content-Type': 'application/warc-fields' }, block);
}

/** A response record (WARC 1.1). Bytes of one gzip member. */
export function writeResponseRecord({ url, date, status, headers, payload }: ArchivedResponse): Buffer {
  const kept = Object.entries(headers).filter(([name]) => !ofTheWay.has(name.toLowerCase()));
  const head = [
    `HTTP/1.1 ${status} `, // the blank is there also where no reason follows (RFC 9112)
    ...kept.map(([name, value]) => `${name}: ${oneLine(value)}`),
    `content-length: ${payload.length}`,
    '',
    '',
  ];
  const block = Buffer.concat([Buffer.from(head.join('\r\n')), payload]);
  const fields = {
    'WARC-Type': 'response',
    'WARC-Target-URI': oneLine(url),
    'WARC-Date': date,
    'WARC-Payload-Digest': digestOf(payload),
    'Content-Type': 'application/http; msgtype=response',
  };
  return writeRecord(fields, block);
}

/** What was made of a page by who kept it, as a conversion record (WARC 1.1). Bytes of one gzip member. */
export function writeConversionRecord({ url, date, contentType, payload }: Conversion): Buffer {
  const fields = {
    'WARC-Type': 'conversion',
    'WARC-Target-URI': oneLine(url),
    'WARC-Date': date,
    'WARC-Payload-Digest': digestOf(payload),
    'Content-Type': contentType,
  };
  return writeRecord(fields, payload);
}

function digestOf(payload: Uint8Array): string {
  return `sha256:${createHash('sha256').update(payload).digest('hex')}`;
}

function writeRecord(fields: Readonly<Record<string, string>>, block: Uint8Array): Buffer {
  const lines = Object.entries({
    ...fields,
    'WARC-Record-ID': `<urn:uuid:${randomUUID()}>`,
    'Content-Length': String(block.length),
  });
  const head = `WARC/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
  return gzipSync(Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]));
}

/** A line break in a value would begin another header. */
function oneLine(value: string): string {
  return value.replace(/[\r\n]+/g, ' ');
}
