import type { DataView } from './panel';

/** Ids that dashboards and searches refer to; they stay, whatever the prefix of the index names is. */
export const articles = 'naba-articles';
export const arrivals = 'naba-arrivals';
export const operations = 'naba-operations';

/** @param names of the read alias and of the operations index */
export function dataViews(names: { readonly articles: string; readonly operations: string }): DataView[] {
  return [
    { id: articles, name: 'Naba articles (by publication)', index: names.articles, timeField: 'publishedAt' },
    { id: arrivals, name: 'Naba articles (by arrival)', index: names.articles, timeField: 'indexedAt' },
    { id: operations, name: 'Naba operations', index: names.operations, timeField: 'at' },
  ];
}
