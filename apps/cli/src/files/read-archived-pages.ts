import { basename } from 'node:path';
import type { ArchiveRecord } from '@naba/archives';
import { readArchive } from '@naba/archives';
import { collectWarnings } from '@naba/contracts';
import { maxPageSize } from '@naba/extraction';
import type { Submission } from '@naba/submission';
import { pageToSubmission } from '@naba/submission';
import type { FileOptions, Refuse, SubmittedArticle } from './submitted-article';

/** Largest record that is read, in bytes: larger ones hold no page that ingest would take. */
const maxRecordBytes = 4 * maxPageSize;

/** The pages that a web archive holds, each under the address that it was recorded at. Pictures, scripts and failed answers are passed over. */
export async function* readArchivedPages(
  file: string,
  chunks: AsyncIterable<Buffer>,
  { url, source, from }: FileOptions,
  refuse: Refuse,
): AsyncGenerator<SubmittedArticle> {
  if (url !== undefined) throw new Error('this is a web archive, which names the address of each page itself; leave --url out');
  const start = from?.(file);
  const records = readArchive(start ? passOver(chunks, start.offset) : chunks, { maxRecordBytes, ...(start && { from: start }) });
  for await (const record of records) {
    if (!isPage(record)) continue;
    const origin = `${file}#${record.url}`;
    if (record.problem === undefined) {
      const { warnings, warn } = collectWarnings();
      const page = pageToSubmission(record.payload, { url: record.url, ...(source !== undefined && { source }) }, warn);
      const recorded = Date.parse(record.date ?? '');
      const told = {
        via: 'archive',
        from: basename(file),
        ...(!Number.isNaN(recorded) && { fetchedAt: new Date(recorded).toISOString() }),
      } as const;
      yield {
        origin,
        json: JSON.stringify({ ...page, origin: told } satisfies Submission),
        record: { file, position: record.position },
        warnings,
      };
    } else refuse(`${origin}: ${problems[record.problem]}`);
  }
}

/** Without so many bytes of the beginning. */
async function* passOver(chunks: AsyncIterable<Buffer>, bytes: number): AsyncGenerator<Buffer> {
  let left = bytes;
  for await (const chunk of chunks) {
    if (left < chunk.length) yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}

const problems: Readonly<Record<NonNullable<ArchiveRecord['problem']>, string>> = {
  cut: 'the archive ends before the page does',
  'too-large': `is larger than ${maxRecordBytes / 1024 / 1024} MiB`,
  undecodable: 'is not encoded as its headers say',
};

function isPage(record: ArchiveRecord): record is ArchiveRecord & { readonly url: string } {
  const isAnswer = record.type === 'response' && (record.status === undefined || record.status === 200);
  const isWeb = /^https?:/i.test(record.url ?? '');
  return (
    (isAnswer || record.type === 'resource' || record.type === 'conversion') &&
    isWeb &&
    /^(?:text\/html|application\/xhtml\+xml)\b/i.test(record.contentType ?? '')
  );
}
