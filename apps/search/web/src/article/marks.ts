import type { ArticleAnswer } from '../api/answers';
import type { Placed } from './segments';

/** What is marked in the text of an article. */
export type Mark =
  | { readonly kind: 'PER' | 'ORG' | 'LOC' | 'MISC'; readonly entityId: string }
  | { readonly kind: 'quote'; readonly number: number; readonly start: number }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'found' };
export type MarkKind = Mark['kind'];

export const markKinds: readonly MarkKind[] = ['PER', 'ORG', 'LOC', 'MISC', 'quote', 'date', 'found'];

/** Everything that can be marked in one field of an article, as far as its kind is wanted. */
export function marksOf(article: ArticleAnswer, field: 'title' | 'body', wanted: ReadonlySet<MarkKind>): Placed<Mark>[] {
  const names = article.entities.flatMap(({ id, type, mentions }) =>
    mentions
      .filter((mention) => mention.field === field)
      .map(({ start, end }) => ({ start, end, what: { kind: type, entityId: id } })),
  );
  const quotes = article.quotes
    .map(({ span }, number) => ({ ...span, what: { kind: 'quote' as const, number, start: span.start } }))
    .filter((quote) => quote.field === field);
  const dates = article.dates
    .filter(({ span }) => span.field === field)
    .map(({ span, value }) => ({ start: span.start, end: span.end, what: { kind: 'date' as const, value } }));
  return [...names, ...quotes, ...dates].filter(({ what }) => wanted.has(what.kind));
}

/** Where texts that a search marked stand in a text, as whole words; of two that overlap, the longer one. */
export function foundIn(text: string, marked: readonly string[]): Placed<Mark>[] {
  if (marked.length === 0) return [];
  const longestFirst = [...marked].sort((a, b) => b.length - a.length).map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const words = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return [...text.matchAll(words)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
    what: { kind: 'found' },
  }));
}
