import { basename, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { collectWarnings, rawArticleV1 } from '@naba/contracts';
import type { Submission } from '@naba/submission';
import { articleToSubmission, pageToSubmission, recognizeFile, splitLines, textToSubmission } from '@naba/submission';
import { gather, openFile } from './open-file';
import { readArchivedPages } from './read-archived-pages';
import type { FileOptions, Refuse, SubmittedArticle } from './submitted-article';

/** Longest line that is read, in bytes; ingest takes no longer one. */
const maxLineBytes = 8 * 1024 * 1024;

/**
 * Articles of files: each line of JSON lines, each object of a JSON list, each page of a web archive, each page or text as one. An article that was accepted,
 * or that `naba clean` printed, is turned back into what it was made of. A file that cannot be read or is something else is
 * refused, and the next one goes on.
 */
export async function* readSubmissions(
  files: readonly string[],
  options: FileOptions,
  refuse: Refuse,
): AsyncGenerator<SubmittedArticle> {
  for (const file of files) {
    try {
      yield* readFile(file, options, refuse);
    } catch (error) {
      refuse(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

async function* readFile(file: string, options: FileOptions, refuse: Refuse): AsyncGenerator<SubmittedArticle> {
  const { head, chunks } = await openFile(file);
  const given = { ...options, ...(file !== '-' && { path: resolve(file) }) };
  const found = recognizeFile(head, file);
  const { warnings, warn } = collectWarnings();
  switch (found.kind) {
    case 'json-lines':
      yield* readLines(file, chunks, refuse);
      break;
    case 'json':
      yield* readJson(file, await gather(chunks), refuse);
      break;
    case 'page':
      yield { origin: file, json: toJson(file, pageToSubmission(await gather(chunks), given, warn)), warnings };
      break;
    case 'text':
      yield { origin: file, json: toJson(file, textToSubmission(await gather(chunks), given, warn)), warnings };
      break;
    case 'web-archive':
      yield* readArchivedPages(file, chunks, options, refuse);
      break;
    case 'other':
      throw new Error(`this is ${found.what}`);
  }
}

/** With the name of its file, which its receipt tells; where that stands is nobody's business. */
function toJson(file: string, document: Submission): string {
  const origin = { via: 'file', ...(file !== '-' && { from: basename(file) }) } as const;
  return JSON.stringify({ ...document, origin } satisfies Submission);
}

async function* readLines(file: string, chunks: AsyncIterable<Buffer>, refuse: Refuse): AsyncGenerator<SubmittedArticle> {
  for await (const { number, bytes } of splitLines(chunks, maxLineBytes)) {
    const origin = `${file}:${number}`;
    if (bytes === null) refuse(`${origin}: is longer than ${maxLineBytes / 1024 / 1024} MiB`);
    else yield { origin, json: restore(bytes.toString('utf8').trimEnd()) };
  }
}

/** One object, a list of them, or JSON lines under another name. */
async function* readJson(file: string, bytes: Buffer, refuse: Refuse): AsyncGenerator<SubmittedArticle> {
  const value = parse(bytes.toString('utf8').replace(/^\ufeff/, ''));
  if (value === undefined) yield* readLines(file, Readable.from([bytes]), refuse);
  else if (!Array.isArray(value)) yield { origin: file, json: restore(JSON.stringify(value)) };
  else
    for (const [index, article] of value.entries()) yield { origin: `${file}#/${index}`, json: restore(JSON.stringify(article)) };
}

/** Turns an accepted article back into its submission; anything else stays as it stands. */
function restore(json: string): string {
  if (!json.includes('"receivedAt"')) return json;
  const accepted = rawArticleV1.safeParse(parse(json));
  return accepted.success ? JSON.stringify(articleToSubmission(accepted.data)) : json;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
