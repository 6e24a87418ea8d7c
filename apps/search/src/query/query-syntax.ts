/** Fields that a query may name with a prefix, for example `source:aljazeera.net`. */
export const queryFields = ['title', 'body', 'entity', 'topic', 'place', 'source', 'author', 'lang', 'date'] as const;
export type QueryField = (typeof queryFields)[number];

/** A query as a tree. Adjacent parts are joined by AND. */
export type Query =
  | { readonly kind: 'all' }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly part: Query }
  | Term;

/** One word or phrase. `prefix`: it was written with a `*` at its end. `position`: where it starts in the query. */
export interface Term {
  readonly kind: 'term';
  readonly field?: QueryField;
  readonly text: string;
  readonly phrase: boolean;
  readonly prefix: boolean;
  readonly position: number;
}

/** A query that cannot be read; `position` counts UTF-16 code units from 0. */
export class QuerySyntaxError extends Error {
  constructor(
    message: string,
    readonly position: number,
  ) {
    super(message);
    this.name = 'QuerySyntaxError';
  }
}
