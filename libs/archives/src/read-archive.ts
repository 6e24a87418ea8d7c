import { ArchiveUnreadable } from './archive-record';
import type { ArchivePosition, ArchiveRecord } from './archive-record';
import { ByteReader } from './byte-reader';
import { readArcHead } from './read-arc-head';
import type { RecordHead } from './record-head';
import { toRecord } from './to-record';
import { unpackMembers } from './unpack-members';
import { readWarcHead } from './read-warc-head';

export interface ReadArchiveOptions {
  /** Where to go on: the position of a record that was given before. The source begins at its `offset`. */
  readonly from?: ArchivePosition;
  /** Largest record that is held in memory, in bytes, also unpacked. */
  readonly maxRecordBytes?: number;
}

const defaultMaxRecordBytes = 64 * 1024 * 1024;
/** Lines without a record that are passed over before a file counts as broken. */
const maxStrayLines = 10_000;

/**
 * The records of a web archive one by one: WARC or ARC, gzipped by record, as a whole, or not at all. Memory is that of one record.
 *
 * @throws ArchiveUnreadable where the file is none, or is broken; every record before that was given
 */
export async function* readArchive(
  source: AsyncIterable<Uint8Array>,
  options: ReadArchiveOptions = {},
): AsyncGenerator<ArchiveRecord> {
  const { from = { offset: 0, inside: 0 }, maxRecordBytes = defaultMaxRecordBytes } = options;
  const reader = new ByteReader(unpackMembers(source, from.offset));
  await reader.pass(from.inside);
  let isFirst = from.offset === 0 && from.inside === 0;
  for (;;) {
    const found = await nextHead(reader, isFirst);
    if (found === undefined) return;
    isFirst = false;
    const { head, position } = found;
    const isTooLarge = head.length > maxRecordBytes;
    const block = isTooLarge ? Buffer.alloc(0) : await reader.block(head.length);
    const read = isTooLarge ? await reader.pass(head.length) : block.length;
    const problem = read < head.length ? 'cut' : isTooLarge ? 'too-large' : undefined;
    yield toRecord(head, block, position, problem, maxRecordBytes);
  }
}

/** The next record's head, behind empty lines and what does not belong there. */
async function nextHead(
  reader: ByteReader,
  isFirst: boolean,
): Promise<{ head: RecordHead; position: ArchivePosition } | undefined> {
  for (let stray = 0; stray < maxStrayLines;) {
    const position = await reader.position();
    const line = await reader.line();
    if (position === undefined || line === undefined) {
      if (isFirst) throw new ArchiveUnreadable('ARCHIVE_UNKNOWN', 'the file is empty');
      return undefined;
    }
    const head = (await readWarcHead(line, reader)) ?? readArcHead(line);
    if (head !== undefined) return { head, position };
    if (line.trim() === '') continue;
    if (isFirst)
      throw new ArchiveUnreadable('ARCHIVE_UNKNOWN', 'this is no web archive; it must begin with WARC/1.0 or filedesc://');
    stray += 1;
  }
  throw new ArchiveUnreadable('ARCHIVE_BROKEN', `the archive has ${maxStrayLines} lines between two records`);
}
