import type { ArticleDocument } from '@naba/article-index';

/** What the index holds only to count and filter; it says nothing that other fields do not say. */
const derivedFields = [
  'tombstone',
  'entityLabels',
  'people',
  'organisations',
  'locations',
  'peopleNames',
  'organisationNames',
  'locationNames',
  'copyKey',
] as const satisfies readonly (keyof ArticleDocument)[];

/** `GET /v1/articles/{id}`: the whole article as it stands in the index, with the time of each step. */
export interface ArticleAnswer extends Omit<ArticleDocument, (typeof derivedFields)[number]> {
  /** Other articles with the same words. */
  readonly copies: number;
  /** Index generation that it was read from. */
  readonly generation: string;
}

const derived: ReadonlySet<string> = new Set(derivedFields);

/** A document without the fields that are there only to count and filter. */
export function toWholeArticle(document: ArticleDocument): Omit<ArticleDocument, (typeof derivedFields)[number]> {
  const shown = Object.entries(document).filter(([field]) => !derived.has(field));
  return Object.fromEntries(shown) as ReturnType<typeof toWholeArticle>;
}
