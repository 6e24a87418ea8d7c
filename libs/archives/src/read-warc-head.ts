import type { ByteReader } from './byte-reader';
import { readHeaders } from './read-http-message';
import type { RecordHead } from './record-head';
import { toRecordAddress } from './record-head';

const maxHeaderLines = 1_000;

/** The head that begins with this line (ISO 28500), the lines after it read; undefined where the line begins none. */
export async function readWarcHead(line: string, reader: ByteReader): Promise<RecordHead | undefined> {
  if (!/^WARC\/\d+\.\d+\s*$/.test(line)) return undefined;
  const lines: string[] = [];
  while (lines.length < maxHeaderLines) {
    const next = await reader.line();
    if (next === undefined || next === '') break;
    lines.push(next);
  }
  const headers = readHeaders(lines);
  const length = /^\d+$/.test(headers['content-length'] ?? '') ? Number(headers['content-length']) : 0;
  const url = toRecordAddress(headers['warc-target-uri']);
  return {
    type: headers['warc-type']?.toLowerCase() ?? 'unknown',
    ...(headers['warc-record-id'] !== undefined && { id: headers['warc-record-id'].replace(/^<|>$/g, '') }),
    ...(url !== undefined && { url }),
    ...(headers['warc-date'] !== undefined && { date: headers['warc-date'] }),
    headers,
    length,
  };
}
