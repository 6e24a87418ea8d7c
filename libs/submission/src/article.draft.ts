import type { RawArticleV1 } from '@naba/contracts';

/** An article before it was given the revision under which it is accepted. */
export type ArticleDraft = Omit<RawArticleV1, 'revision' | 'receivedAt'>;

/** The article as accepted under a revision, which is a time in milliseconds since the Unix epoch. */
export function acceptAs(draft: ArticleDraft, revision: number): RawArticleV1 {
  return { ...draft, revision, receivedAt: new Date(revision).toISOString() };
}
