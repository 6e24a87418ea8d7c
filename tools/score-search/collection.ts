import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { RawArticleV1 } from '@naba/contracts';
import { projectRoot } from '@naba/project';
import { findData } from '../data/find-data';

/** Languages whose search is measured. */
export const languages = ['ar', 'en'] as const;
export type Language = (typeof languages)[number];

/** Files by language; their texts are not ours to copy into the repository. */
const files: Readonly<Record<Language, readonly string[]>> = {
  ar: ['articles/ar.saudinewsnet.ndjson.gz'],
  en: ['topics/en.agnews.train.jsonl.gz', 'topics/en.bbc.train.jsonl.gz'],
};

/** Which of the files are not there: without one of them the judgements of its language do not fit. */
export function missingFiles(language: Language): string[] {
  return files[language].filter((file) => findData(file) === undefined);
}

/** All articles of a language: those of the files that are there and the bundled samples, each once. */
export function readCollection(language: Language): RawArticleV1[] {
  const found = [...files[language].flatMap((file) => readGzippedLines(findData(file))), ...readSamples(language)].map(toArticle);
  return [...new Map(found.map((article) => [article.id, article])).values()];
}

/** Not all samples name their language; Arabic script tells it, but for the Persian one. */
function readSamples(language: Language): Line[] {
  return readLines(readFileSync(join(projectRoot(), 'samples/articles.ndjson'), 'utf8')).filter(
    (line) => (line['language'] ?? (/\p{Script=Arabic}/u.test(line['title'] ?? '') ? 'ar' : 'en')) === language,
  );
}

type Line = Readonly<Record<string, string | undefined>>;

function readGzippedLines(path: string | undefined): Line[] {
  return path === undefined ? [] : readLines(gunzipSync(readFileSync(path)).toString('utf8'));
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
  const published = new Date(line['date_extracted']?.replace(' ', 'T').concat('Z') ?? '2015-01-01T00:00:00Z');
  return {
    id: createHash('sha256')
      .update(line['url'] ?? text)
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
