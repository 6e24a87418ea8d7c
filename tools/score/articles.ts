import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noTitle, readGzipped } from './test-data';

/** An article of a corpus that is not in the repository, by the key that labelled sets name it with. */
export interface CorpusArticle {
  readonly key: string | number;
  readonly title: string;
  readonly body: string;
  /** ISO 8601, where the corpus tells it. */
  readonly published?: string | undefined;
}

interface Page {
  readonly title?: string;
  readonly date?: string;
  readonly articleBody: string;
}

const readers = {
  saudinewsnet: (folder: string): CorpusArticle[] =>
    readGzipped<{ title: string; content: string; date_extracted: string }>(
      join(folder, 'articles/ar.saudinewsnet.ndjson.gz'),
    ).map(({ title, content, date_extracted: published }, key) => ({ key, title, body: content, published })),
  sanad: (folder: string): CorpusArticle[] =>
    readGzipped<{ text: string }>(join(folder, 'topics/ar.sanad.dev.jsonl.gz')).map(({ text }, key) => ({
      key,
      title: noTitle,
      body: text,
    })),
  bbc: (folder: string): CorpusArticle[] =>
    readGzipped<{ text: string }>(join(folder, 'topics/en.bbc.train.jsonl.gz')).map(({ text }, key) => ({
      key,
      title: noTitle,
      body: text,
    })),
  agnews: (folder: string): CorpusArticle[] =>
    readGzipped<{ text: string }>(join(folder, 'topics/en.agnews.train.jsonl.gz')).map(({ text }, key) => ({
      key,
      title: noTitle,
      body: text,
    })),
  fields: (folder: string): CorpusArticle[] => readPages(join(folder, 'fields/ground-truth.json')),
  extraction: (folder: string): CorpusArticle[] => readPages(join(folder, 'extraction/ground-truth.json')),
  ntrex: (folder: string): CorpusArticle[] => readStories(join(folder, 'stories-ntrex/ntrex.dev.jsonl')),
  // Headlines alone.
  uci: (folder: string): CorpusArticle[] => readStories(join(folder, 'stories-uci/uci.dev.jsonl')),
};

export type Corpus = keyof typeof readers;

/** Every article of a corpus in the folder of the corpora, in the order of the corpus. */
export function readArticles(corpus: Corpus, folder: string): CorpusArticle[] {
  return readers[corpus](folder);
}

/** Finds articles of the corpora in a folder by their keys; each corpus is read once. Throws an Error where a key is unknown. */
export function openArticles(folder: string): (corpus: Corpus, key: string | number) => CorpusArticle {
  const opened = new Map<Corpus, ReadonlyMap<string | number, CorpusArticle>>();
  return (corpus, key) => {
    const articles = opened.get(corpus) ?? new Map(readArticles(corpus, folder).map((article) => [article.key, article]));
    opened.set(corpus, articles);
    const article = articles.get(key);
    if (article === undefined) throw new Error(`${corpus} has no article ${key}: it is not the corpus that was labelled.`);
    return article;
  };
}

function readStories(path: string): CorpusArticle[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; title: string; body?: string; publishedAt: string })
    .map(({ id, title, body = '', publishedAt: published }) => ({ key: id, title, body, published }));
}

function readPages(path: string): CorpusArticle[] {
  const pages = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, Page>>;
  return Object.entries(pages).map(([key, { title = noTitle, date: published, articleBody: body }]) => ({
    key,
    title,
    body,
    published,
  }));
}
