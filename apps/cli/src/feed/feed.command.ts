import { Command } from 'commander';
import { loadEnvironment } from '@naba/config';
import type { WarningCode } from '@naba/contracts';
import { warningWords } from '@naba/contracts';
import { ArchiveProgress } from './archive-progress';
import { readSubmissions } from '../files/read-submissions';
import type { FileOptions, Refuse, SubmittedArticle } from '../files/submitted-article';
import { sendSubmissions } from './send-submissions';
import type { Result } from './send-submissions';

/** `naba feed FILE…`: sends articles to ingest; prints the id of each one that is on the log, and says of each other one why not. */
export function feedCommand(): Command {
  return new Command('feed')
    .description(
      'send articles to ingest: text, HTML and JSON files, web archives (also .gz; - for stdin); prints id and file of each, and codes of what was unsure',
    )
    .argument('<files...>', 'files to read')
    .option('--url <url>', 'URL of the article (one text or HTML file only)')
    .option('--source <id>', 'source id; the host of the URL where not given')
    .option('--resume <file>', 'remembers in this file how far web archives came, and goes on there')
    .action(async (files: string[], { resume, ...options }: Pick<FileOptions, 'url' | 'source'> & { resume?: string }) => {
      if (options.url !== undefined && files.length > 1) throw new Error('--url names one article; give one file with it.');
      const progress = resume === undefined ? undefined : new ArchiveProgress(resume);
      const from = progress && { from: (file: string) => progress.of(file) };
      try {
        await reportResults(
          loadEnvironment().INGEST_URL,
          (refuse) => readSubmissions(files, { ...options, ...from }, refuse),
          ({ record }) => record && progress?.note(record.file, record.position),
        );
      } finally {
        progress?.save();
      }
    });
}

/** Sends articles, prints a line for each that is on the log, and at the end how many were taken and what was unsure. */
export async function reportResults(
  ingestUrl: string,
  open: OpenSubmissions,
  onAnswered: (result: Result) => void = () => undefined,
): Promise<void> {
  const warned = new Map<WarningCode, number>();
  const print = ({ id, origin, extraction }: Result): void => {
    const codes = [...new Set(extraction?.warnings.map(({ code }) => code))];
    for (const code of codes) warned.set(code, (warned.get(code) ?? 0) + 1);
    process.stdout.write(`${[id ?? '', origin, ...(codes.length > 0 ? [codes.join(' ')] : [])].join('\t')}\n`);
  };
  const report = await send(ingestUrl, open, (result) => {
    if (result.status < 300) print(result);
    onAnswered(result);
  });
  for (const [code, times] of warned)
    process.stderr.write(`naba: ${times} × ${code}: ${warningWords[code].unsure} ${warningWords[code].remedy}\n`);
  const { accepted, unchanged, refused } = report;
  process.stderr.write(`${accepted} accepted, ${unchanged} unchanged, ${refused} refused\n`);
  if (refused > 0) process.exitCode = 1;
}

/** Articles to send; what becomes none is told to `refuse`. */
type OpenSubmissions = (refuse: Refuse) => AsyncIterable<SubmittedArticle>;

export interface FeedReport {
  readonly accepted: number;
  /** The newest version said the same. */
  readonly unchanged: number;
  readonly refused: number;
  /** Ids of what is on the log now: fewer when some were revisions of others. */
  readonly ids: ReadonlySet<string>;
}

/** Sends the articles of files to ingest, with progress on standard error. */
export async function feed(ingestUrl: string, files: readonly string[], options: FileOptions = {}): Promise<FeedReport> {
  return send(ingestUrl, (refuse) => readSubmissions(files, options, refuse));
}

async function send(ingestUrl: string, open: OpenSubmissions, onAnswered?: (result: Result) => void): Promise<FeedReport> {
  const counts = { accepted: 0, unchanged: 0, refused: 0, ids: new Set<string>() };
  const refuse = (message: string): void => {
    counts.refused++;
    process.stderr.write(`naba: ${message}\n`);
  };
  const started = performance.now();
  let toldAt = started;
  for await (const result of sendSubmissions(ingestUrl, open(refuse))) {
    onAnswered?.(result);
    if (result.status < 300) {
      counts[result.outcome ?? 'accepted']++;
      if (result.id !== undefined) counts.ids.add(result.id);
    } else refuse(`${result.origin}: ${result.code ?? result.status}: ${result.detail ?? 'refused'}`);
    if (performance.now() - toldAt > 1_000) {
      toldAt = performance.now();
      const rate = Math.round(((counts.accepted + counts.unchanged) * 1_000) / (toldAt - started));
      process.stderr.write(
        `naba: ${counts.accepted} accepted, ${counts.unchanged} unchanged, ${counts.refused} refused, ${rate} articles/s\n`,
      );
    }
  }
  return counts;
}
