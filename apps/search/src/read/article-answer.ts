import type { ArticleDocument } from '@naba/article-index';

/** What the index holds only to count and filter; it says nothing that other fields do not say. */
export const derivedFields = [
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
