import type { FoundArticle } from '../api/answers';

/** What was found last in this visit, so that one article after the other can be read. */
interface ReadingList {
  /** Address of the search on this page. */
  readonly path: string;
  readonly articles: readonly Pick<FoundArticle, 'id' | 'highlights'>[];
}

/** An article's place in the list from which it was opened. */
export interface PlaceInList {
  readonly path: string;
  /** From 1. */
  readonly number: number;
  readonly total: number;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** What the search marked in it, as it is written there, each once. */
  readonly marked: readonly string[];
}

const last: { list?: ReadingList } = {};

export function keepList(list: ReadingList): void {
  last.list = list;
}

/** Undefined where the article was not found by the last search of this visit. */
export function placeInList(id: string): PlaceInList | undefined {
  const { path, articles = [] } = last.list ?? {};
  const index = articles.findIndex((article) => article.id === id);
  const article = articles[index];
  if (path === undefined || article === undefined) return undefined;
  return {
    path,
    number: index + 1,
    total: articles.length,
    before: articles[index - 1]?.id,
    after: articles[index + 1]?.id,
    marked: markedIn(article.highlights),
  };
}

function markedIn({ title, body = [] }: FoundArticle['highlights']): string[] {
  const matches = [title ?? '', ...body].flatMap((html) => [...html.matchAll(/<mark>(.*?)<\/mark>/g)]);
  return [...new Set(matches.map(([, text = '']) => text))].filter((text) => text !== '' && !/[&<]/.test(text));
}
