import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { fileHeadBytes } from '@naba/submission';

export interface OpenFile {
  /** Its beginning, for telling what it is. */
  readonly head: Buffer;
  /** All of it, the head included. */
  readonly chunks: AsyncIterable<Buffer>;
}

/** Largest file that is held in memory, in bytes after decompression. JSON lines have no limit. */
const maxBytes = 64 * 1024 * 1024;

/** Opens a file, or standard input for `-`, unpacked where it is gzipped. */
export async function openFile(path: string): Promise<OpenFile> {
  const raw = await behead(path === '-' ? process.stdin : createReadStream(path), 2);
  if (raw.head[0] !== 0x1f || raw.head[1] !== 0x8b) return behead(raw.chunks, fileHeadBytes);
  const gunzip = createGunzip();
  const input = Readable.from(raw.chunks).on('error', (error) => gunzip.destroy(error));
  return behead(input.pipe(gunzip), fileHeadBytes);
}

/** The bytes of an open file. */
export async function gather(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > maxBytes)
      throw new Error(`is larger than ${maxBytes / 1024 / 1024} MiB; send JSON lines, which are read one by one`);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

/** Reads the first bytes, and gives them back with the rest. */
async function behead(source: AsyncIterable<Buffer>, length: number): Promise<OpenFile> {
  const rest = source[Symbol.asyncIterator]();
  const read: Buffer[] = [];
  for (let size = 0; size < length; size += read.at(-1)!.length) {
    const next = await rest.next();
    if (next.done === true) break;
    read.push(next.value);
  }
  async function* all(): AsyncGenerator<Buffer> {
    yield* read;
    yield* { [Symbol.asyncIterator]: () => rest };
  }
  return { head: Buffer.concat(read).subarray(0, length), chunks: all() };
}
