import { createReadStream } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';

const offset = z.string().regex(/^\d+$/);

/** What a snapshot is of, and up to where it has read. */
export const snapshotHeader = z.object({
  format: z.literal('naba.table.v1'),
  topic: z.string(),
  /** Version of the topic's catalogue entry and of what is kept of an event. */
  version: z.string(),
  /** Kafka's own id of its cluster. */
  cluster: z.string(),
  /** Kafka's own id of the topic; absent where the brokers tell none. */
  log: z.string().optional(),
  takenAtMs: z.int(),
  /** Kafka's timestamp of the newest record that was read; 0 where there was none. */
  newestMs: z.int(),
  /** The next offset to read, by partition. */
  offsets: z.record(offset, offset),
});

export type SnapshotHeader = z.infer<typeof snapshotHeader>;

/** Key, revision and value; without a value the revision is that of a tombstone. */
export type SnapshotEntry = readonly [key: string, revision: number, value?: unknown];

/** A file that cannot be used as a snapshot; the message ends a sentence that begins with the snapshot. */
export class SnapshotFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SnapshotFault';
  }
}

const trailer = z.object({ entries: z.int(), crc32: z.int() });
const entriesPerLine = 1_000;
const newline = 0x0a;

/**
 * Writes a snapshot in place of the one before: into a file beside it, to the disk, and only then under its name, so that a process
 * that dies meanwhile leaves the old one. Between lines other work goes on; entries may change meanwhile.
 *
 * @returns size of the file in bytes
 */
export async function writeSnapshot(path: string, header: SnapshotHeader, entries: Iterable<SnapshotEntry>): Promise<number> {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.unfinished`;
  const file = await open(unfinished, 'w');
  let bytes = 0;
  try {
    bytes = await writeLines(file, header, entries);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
  const folder = await open(dirname(path));
  await folder.sync().finally(() => folder.close());
  return bytes;
}

async function writeLines(file: FileHandle, header: SnapshotHeader, entries: Iterable<SnapshotEntry>): Promise<number> {
  let checksum = 0;
  let bytes = 0;
  let count = 0;
  const write = async (value: unknown): Promise<void> => {
    const line = Buffer.from(`${JSON.stringify(value)}\n`);
    checksum = crc32(line, checksum);
    bytes += line.length;
    await file.appendFile(line);
  };
  await write(header);
  let page: SnapshotEntry[] = [];
  for (const entry of entries) {
    count++;
    if (page.push(entry) < entriesPerLine) continue;
    await write(page);
    page = [];
  }
  if (page.length > 0) await write(page);
  await write({ entries: count, crc32: checksum } satisfies z.infer<typeof trailer>);
  return bytes;
}

/**
 * Reads a snapshot; its entries count only once this has resolved.
 *
 * @returns undefined where there is no file
 * @throws SnapshotFault where the file is no whole snapshot
 */
export async function readSnapshot(path: string, take: (entry: SnapshotEntry) => void): Promise<SnapshotHeader | undefined> {
  let header: SnapshotHeader | undefined;
  let checksum = 0;
  let count = 0;
  let end: z.infer<typeof trailer> | undefined;
  try {
    for await (const line of linesOf(path)) {
      if (end) throw new SnapshotFault('goes on after its end');
      const value: unknown = JSON.parse(line.toString('utf8'));
      if (!header) {
        header = snapshotHeader.parse(value);
      } else if (Array.isArray(value)) {
        for (const entry of value as SnapshotEntry[]) take(entry);
        count += value.length;
      } else {
        end = trailer.parse(value);
        continue;
      }
      checksum = crc32(line, checksum);
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause instanceof SnapshotFault ? cause : new SnapshotFault('cannot be read', { cause });
  }
  if (!header || !end) throw new SnapshotFault('has no end');
  if (end.crc32 !== checksum || end.entries !== count) throw new SnapshotFault('does not match its checksum');
  return header;
}

/** Lines with their line ends. A last line without one was cut, and is left out. */
async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, from)) {
      const part = chunk.subarray(from, at + 1);
      yield parts.length === 0 ? part : Buffer.concat([...parts, part]);
      parts = [];
      from = at + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
}
