import type { ArchivePosition } from './archive-record';
import type { PlacedBytes } from './unpack-members';

/** Longest line of a header, in bytes. */
const maxLineBytes = 64 * 1024;

/** Lines and blocks of placed bytes. */
export class ByteReader {
  private held: PlacedBytes | undefined;

  constructor(private readonly pieces: AsyncIterator<PlacedBytes>) {}

  /** Where the next byte is; undefined at the end. */
  async position(): Promise<ArchivePosition | undefined> {
    return (await this.fill())?.position;
  }

  /** A line without its end, as Latin-1, or UTF-8 where it is; undefined at the end. A line that is too long is cut into several. */
  async line(): Promise<string | undefined> {
    const parts: Buffer[] = [];
    let length = 0;
    while (length < maxLineBytes) {
      const piece = await this.fill();
      if (piece === undefined) break;
      const end = piece.bytes.indexOf(0x0a);
      parts.push(this.consume(end === -1 ? piece.bytes.length : end + 1));
      length += parts.at(-1)!.length;
      if (end !== -1) break;
    }
    return parts.length === 0 ? undefined : toText(Buffer.concat(parts)).replace(/\r?\n$/, '');
  }

  /** So many bytes; fewer only at the end. */
  async block(length: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    await this.pass(length, (bytes) => parts.push(bytes));
    return Buffer.concat(parts);
  }

  /** Passes over so many bytes, and tells how many there were. */
  async pass(length: number, visit: (bytes: Buffer) => void = () => undefined): Promise<number> {
    let left = length;
    while (left > 0) {
      const piece = await this.fill();
      if (piece === undefined) break;
      const bytes = this.consume(Math.min(left, piece.bytes.length));
      visit(bytes);
      left -= bytes.length;
    }
    return length - left;
  }

  private async fill(): Promise<PlacedBytes | undefined> {
    while (this.held === undefined || this.held.bytes.length === 0) {
      const next = await this.pieces.next();
      if (next.done === true) return undefined;
      this.held = next.value;
    }
    return this.held;
  }

  private consume(length: number): Buffer {
    const { bytes, position, isPacked } = this.held!;
    this.held = {
      isPacked,
      bytes: bytes.subarray(length),
      position: isPacked ? { ...position, inside: position.inside + length } : { offset: position.offset + length, inside: 0 },
    };
    return bytes.subarray(0, length);
  }
}

function toText(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') ? bytes.toString('latin1') : text;
}
