import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../marked-text';
import { readGzipped, readOwn } from '../test-data';

/** What a passage of an article by others says of days, labelled by hand: offsets and values, as its text is not free to stand here. */
interface LabeledPassage extends Span {
  readonly corpus: keyof typeof bodies;
  /** Key, id or line (from 0) of the article. */
  readonly key: string | number;
  readonly published: string;
  /** In the body; `|` between values that are all right. */
  readonly dates: readonly (Span & { readonly value: string })[];
  /** What is a date to some and none to others: neither right nor wrong. */
  readonly also?: readonly Span[];
}

/** A text with its dates, whoever wrote it. */
export interface DatedText {
  readonly published: string;
  readonly text: string;
  readonly spans: readonly Span[];
  readonly values: readonly string[];
  /** What is scored of the text. */
  readonly within: Span;
  readonly neutral: readonly Span[];
}

type Bodies = (key: string | number) => string;

const bodies = {
  saudinewsnet: (folder: string): Bodies => {
    const articles = readGzipped<{ content: string }>(join(folder, 'articles/ar.saudinewsnet.ndjson.gz'));
    return (key) => articles[Number(key)]!.content;
  },
  fields: (folder: string): Bodies => {
    const pages = JSON.parse(readFileSync(join(folder, 'fields/ground-truth.json'), 'utf8')) as Record<
      string,
      { articleBody: string }
    >;
    return (key) => pages[key]!.articleBody;
  },
  ntrex: (folder: string): Bodies => {
    const lines = readFileSync(join(folder, 'stories-ntrex/ntrex.dev.jsonl'), 'utf8').trim().split('\n');
    const articles = lines.map((line) => JSON.parse(line) as { id: string; body: string });
    return (key) => articles.find(({ id }) => id === key)!.body;
  },
};

/** Passages of news of 2015 to 2026 with the dates in them. */
export function readNewsDates(dataFolder: string, language: string): DatedText[] {
  const opened = new Map<string, Bodies>();
  return readOwn<LabeledPassage>(`dates-news.${language}`).map(({ corpus, key, published, start, end, dates, also = [] }) => {
    const bodyOf = opened.get(corpus) ?? bodies[corpus](dataFolder);
    opened.set(corpus, bodyOf);
    const values = dates.map(({ value }) => value);
    return { published, text: bodyOf(key), spans: dates, values, within: { start, end }, neutral: also };
  });
}
