import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { externalIdOf, readArticleFile } from '../articles/read-article-file';

/** One line for ingest, and where it came from for the report. */
export interface Submission {
  readonly origin: string;
  readonly json: string;
}

export interface FeedOptions {
  readonly url?: string;
  readonly source?: string;
}

/**
 * Articles of files as ingest takes them: every line of an NDJSON file as it stands, every text or HTML file as one article.
 * A file that cannot be read is told to `onUnreadable` and the next one goes on.
 */
export async function* readSubmissions(
  files: readonly string[],
  options: FeedOptions,
  onUnreadable: (message: string) => void,
): AsyncGenerator<Submission> {
  for (const file of files) {
    try {
      if (/\.(ndjson|jsonl)(\.gz)?$/i.test(file)) yield* readLines(file);
      else yield await readOne(file, options);
    } catch (error) {
      onUnreadable(error instanceof Error ? error.message : String(error));
    }
  }
}

const precisionLength = { instant: undefined, day: 10, month: 7, year: 4 } as const;

async function* readLines(file: string): AsyncGenerator<Submission> {
  const bytes = createReadStream(file);
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  bytes.on('error', (error) => input.destroy(error));
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() !== '') yield { origin: `${file}:${number}`, json: line };
  }
}

async function readOne(file: string, options: FeedOptions): Promise<Submission> {
  const {
    canonicalUrl,
    siteName,
    publishedAt,
    publishedPrecision = 'instant',
    ...article
  } = await readArticleFile(file, options.url);
  const url = options.url ?? canonicalUrl;
  const source = { id: options.source ?? (url === undefined ? 'local' : new URL(url).hostname), name: siteName };
  const identity = url === undefined ? { externalId: externalIdOf(file) } : { url };
  // Ingest reads the precision from how much of the date is written.
  const published = publishedAt?.slice(0, precisionLength[publishedPrecision]);
  return { origin: file, json: JSON.stringify({ ...identity, source, ...article, publishedAt: published }) };
}
