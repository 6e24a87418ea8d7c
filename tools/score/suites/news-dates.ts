import { openArticles } from '../articles';
import type { Corpus } from '../articles';
import type { Span } from '../marked-text';
import { readOwn } from '../test-data';

/** What a passage of an article by others says of days, labelled by hand: offsets and values, as its text is not free to stand here. */
interface LabeledPassage extends Span {
  readonly corpus: Corpus;
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

/** Passages of news of 2015 to 2026 with the dates in them. */
export function readNewsDates(dataFolder: string, language: string): DatedText[] {
  const articleOf = openArticles(dataFolder);
  return readOwn<LabeledPassage>(`dates-news.${language}`).map(({ corpus, key, published, start, end, dates, also = [] }) => {
    const values = dates.map(({ value }) => value);
    return { published, text: articleOf(corpus, key).body, spans: dates, values, within: { start, end }, neutral: also };
  });
}
