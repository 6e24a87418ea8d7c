import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { RawArticleV1 } from '@naba/contracts';
import { parsePublishedDate } from '@naba/dates';
import { projectRoot } from '@naba/project';
import { findData } from '../data/find-data';

/** Languages whose search is measured. */
export const languages = ['ar', 'en'] as const;
export type Language = (typeof languages)[number];

/** Collections that are searched: one for each language, and one of both for the queries that were written apart from the code. */
export const collections = [...languages, 'blind'] as const;
export type CollectionName = (typeof collections)[number];

/** Sets of judged queries: each collection's own, and two over the blind collection that were written when all earlier ones had been looked at. */
export const querySets = [...collections, 'held', 'fresh'] as const;
export type QuerySet = (typeof querySets)[number];

export function collectionOf(set: QuerySet): CollectionName {
  return set === 'held' || set === 'fresh' ? 'blind' : set;
}

interface SourceFile {
  readonly path: string;
  /** How many of its articles are taken, those with the lowest ids; all by default. */
  readonly count?: number;
}

/** Files by collection; their texts are not ours to copy into the repository. */
const files: Readonly<Record<CollectionName, readonly SourceFile[]>> = {
  ar: [{ path: 'articles/ar.saudinewsnet.ndjson.gz' }],
  en: [{ path: 'topics/en.agnews.train.jsonl.gz' }, { path: 'topics/en.bbc.train.jsonl.gz' }],
  blind: [
    { path: 'articles/ar.saudinewsnet.ndjson.gz', count: 3_000 },
    { path: 'topics/ar.sanad.dev.jsonl.gz', count: 1_500 },
    { path: 'topics/en.agnews.train.jsonl.gz', count: 1_500 },
    { path: 'topics/en.bbc.train.jsonl.gz' },
    { path: 'stories-ntrex/ntrex.dev.jsonl' },
    { path: 'stories-ecbplus/ecbplus.dev.jsonl' },
  ],
};

/** Which of the files are not there: without one of them the judgements of the collection do not fit. */
export function missingFiles(name: CollectionName): string[] {
  return files[name].map(({ path }) => path).filter((path) => findData(path) === undefined);
}

/** All articles of a collection, each once: those of the files that are there, and the bundled samples of its language. */
export function readCollection(name: CollectionName): RawArticleV1[] {
  const found = files[name].flatMap(readSource);
  const all = name === 'blind' ? found : [...found, ...readSamples(name).map(toArticle)];
  return [...new Map(all.map((article) => [article.id, article])).values()];
}

function readSource({ path, count }: SourceFile): RawArticleV1[] {
  const articles = readFileLines(findData(path)).map(toArticle);
  return count === undefined ? articles : articles.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, count);
}

/** Not all samples name their language; Arabic script tells it, but for the Persian one. */
function readSamples(language: Language): Line[] {
  return readLines(readFileSync(join(projectRoot(), 'samples/articles.ndjson'), 'utf8')).filter(
    (line) => (line['language'] ?? (/\p{Script=Arabic}/u.test(line['title'] ?? '') ? 'ar' : 'en')) === language,
  );
}

type Line = Readonly<Record<string, string | null | undefined>>;

function readFileLines(path: string | undefined): Line[] {
  if (path === undefined) return [];
  const bytes = readFileSync(path);
  return readLines((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
}

function readLines(text: string): Line[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line);
}

/** The news of a labelled text stands in one piece: its first line, or its first words, serve as the title. */
function toArticle(line: Line): RawArticleV1 {
  const text = line['text'] ?? '';
  const [first = '', ...rest] = text.split('\n');
  const isTitled = rest.length > 0 && first.length <= 200;
  const title = line['title'] ?? (isTitled ? first : text.split(' ').slice(0, 8).join(' '));
  const body = line['content'] ?? line['body'] ?? (isTitled ? rest.join('\n') : text);
  const date = line['date_extracted']?.replace(' ', 'T').concat('Z') ?? line['publishedAt'];
  const published = new Date((date && parsePublishedDate(date)?.value) ?? '2015-01-01T00:00:00Z');
  return {
    id: createHash('sha256')
      .update(line['url'] ?? (text === '' ? `${title}\n${body}` : text))
      .digest('hex')
      .slice(0, 32),
    revision: published.getTime(),
    receivedAt: published.toISOString(),
    publishedAt: published.toISOString(),
    source: { id: typeof line['source'] === 'string' ? line['source'] : 'samples' },
    title: title.trim().slice(0, 1_000) || '–',
    body: body.trim(),
    authors: [],
  };
}
