import type { IntakeV1, RawArticleV1 } from '@naba/contracts';

/** What an article says, before it was given the revision under which it is accepted. */
export type ArticleDraft = Omit<RawArticleV1, 'revision' | 'receivedAt' | 'intake'>;

/** The article as accepted under a revision, which is a time in milliseconds since the Unix epoch, and how it came in where that is told. */
export function acceptAs(draft: ArticleDraft, revision: number, intake?: IntakeV1): RawArticleV1 {
  return { ...draft, revision, receivedAt: new Date(revision).toISOString(), ...(intake && { intake }) };
}
