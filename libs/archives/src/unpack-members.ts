import { once } from 'node:events';
import { crc32, createInflateRaw } from 'node:zlib';
import type { InflateRaw } from 'node:zlib';
import { ArchiveUnreadable } from './archive-record';
import type { ArchivePosition } from './archive-record';

/** Unpacked bytes with the position of the first one. */
export interface PlacedBytes {
  readonly bytes: Buffer;
  readonly position: ArchivePosition;
  /** Of a gzip member: positions in it are counted unpacked. */
  readonly isPacked: boolean;
}

/** Unpacked at once: gzip makes at most about a thousand times as much of it. */
const pieceBytes = 16 * 1024;

/** Bytes of a file from `offset` on, unpacked where they are gzip, each with where it is from. */
export async function* unpackMembers(source: AsyncIterable<Uint8Array>, offset: number): AsyncGenerator<PlacedBytes> {
  const input = new Input(source, offset);
  const magic = await input.peek(2);
  if (magic[0] !== 0x1f || magic[1] !== 0x8b) {
    for (let position = input.offset; ; position = input.offset) {
      const bytes = await input.take(pieceBytes);
      if (bytes.length === 0) return;
      yield { bytes, position: { offset: position, inside: 0 }, isPacked: false };
    }
  }
  while ((await input.peek(1)).length > 0) yield* unpackMember(input);
}

/** One member (RFC 1952), its checksum and length checked. */
async function* unpackMember(input: Input): AsyncGenerator<PlacedBytes> {
  const { offset } = input;
  await passHeader(input);
  const inflate = createInflateRaw();
  const unpacked: Buffer[] = [];
  const failed = once(inflate, 'error').then(([error]) => error as Error);
  inflate.on('data', (bytes: Buffer) => unpacked.push(bytes));
  let fed = 0;
  let inside = 0;
  let checksum = 0;
  try {
    while (inflate.bytesWritten === fed) {
      const piece = await input.peek(pieceBytes);
      if (piece.length === 0) throw broken('ends in the middle of a gzip member');
      const error = await Promise.race([write(inflate, piece), failed]);
      if (error !== undefined) throw broken('cannot be unpacked', error);
      fed += piece.length;
      await input.take(piece.length - (fed - inflate.bytesWritten));
      for (const bytes of unpacked.splice(0)) {
        checksum = crc32(bytes, checksum);
        yield { bytes, position: { offset, inside }, isPacked: true };
        inside += bytes.length;
      }
    }
  } finally {
    inflate.destroy();
  }
  const trailer = await input.take(8);
  if (trailer.length < 8 || trailer.readUInt32LE(0) !== checksum || trailer.readUInt32LE(4) !== inside % 2 ** 32)
    throw broken('has a gzip member whose checksum is wrong');
}

/** Resolves once all output of the piece was given. */
async function write(inflate: InflateRaw, piece: Buffer): Promise<undefined> {
  await new Promise<void>((resolve) => {
    inflate.write(piece, () => resolve());
  });
  while (inflate.readableLength > 0) await new Promise(setImmediate);
  return undefined;
}

async function passHeader(input: Input): Promise<void> {
  const head = await input.take(10);
  if (head.length < 10 || head[0] !== 0x1f || head[1] !== 0x8b || head[2] !== 8)
    throw broken('has bytes between its gzip members');
  const flags = head[3]!;
  if (flags & 4) await input.take((await input.take(2)).readUInt16LE(0));
  for (const flag of [8, 16]) if (flags & flag) while (((await input.take(1))[0] ?? 0) !== 0);
  if (flags & 2) await input.take(2);
}

function broken(what: string, cause?: unknown): ArchiveUnreadable {
  return new ArchiveUnreadable('ARCHIVE_BROKEN', `the archive ${what}`, { cause });
}

/** Bytes of a stream in pieces of the size that is asked for. */
class Input {
  private readonly chunks: AsyncIterator<Uint8Array>;
  private held: Buffer = Buffer.alloc(0);

  constructor(
    source: AsyncIterable<Uint8Array>,
    public offset: number,
  ) {
    this.chunks = source[Symbol.asyncIterator]();
  }

  /** At most so many bytes; fewer only at the end. */
  async peek(length: number): Promise<Buffer> {
    while (this.held.length < length) {
      const next = await this.chunks.next();
      if (next.done === true) break;
      this.held = this.held.length === 0 ? Buffer.from(next.value) : Buffer.concat([this.held, next.value]);
    }
    return this.held.subarray(0, length);
  }

  async take(length: number): Promise<Buffer> {
    const bytes = await this.peek(length);
    this.held = this.held.subarray(bytes.length);
    this.offset += bytes.length;
    return bytes;
  }
}
