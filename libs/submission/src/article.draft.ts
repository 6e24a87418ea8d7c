import type { RawArticleV1 } from '@naba/contracts';

/** An article before it was given the revision under which it is accepted. */
export type ArticleDraft = Omit<RawArticleV1, 'revision' | 'receivedAt'>;
