import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Submission } from '@naba/submission';
import { pageToSubmission } from '@naba/submission';
import { requireData } from '../data/find-data';
import { readSetPages } from '../score/true-pages';

/** One article of a data set, as a publisher would send it. */
export interface SetArticle {
  readonly origin: string;
  readonly submission: Submission;
}

/** The sets that can be fed, by name; docs/data.md has them. */
export const sets = { articles: readArticles, pages: readPages } as const;

interface NewspaperArticle {
  readonly source: string;
  readonly url: string;
  readonly title: string;
  readonly author: string;
  readonly content: string;
}

/** Newspaper articles as they were collected: nothing is mended on the way. */
function readArticles(): SetArticle[] {
  const lines = gunzipSync(readFileSync(requireData('articles/ar.saudinewsnet.ndjson.gz')))
    .toString('utf8')
    .split('\n');
  return lines.filter(Boolean).map((line, index) => {
    const { source, url, title, author, content } = JSON.parse(line) as NewspaperArticle;
    return {
      origin: `line ${index + 1}`,
      submission: { url, source: { id: source }, title, body: content, ...(author !== '' && { authors: [author] }) },
    };
  });
}

/** Pages with their address, as a crawler sends them. */
function readPages(): SetArticle[] {
  return ['extraction', 'fields'].flatMap((set) =>
    readSetPages(requireData(set)).map(({ key, url, html }) => ({
      origin: `${set}/${key}`,
      submission: pageToSubmission(html, { url }),
    })),
  );
}

/** So many of a list, spread evenly over it. */
export function spread<T>(list: readonly T[], count: number): T[] {
  if (count >= list.length) return [...list];
  return Array.from({ length: count }, (_, index) => list[Math.floor((index * list.length) / count)]!);
}
