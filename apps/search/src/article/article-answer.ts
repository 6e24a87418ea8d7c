import type { ArticleDocument } from '@naba/article-index';
import { articleDocument } from '@naba/article-index';
import { z } from 'zod';
import type { Immutable } from '../answer/immutable';

/** An article as it stands in the index, without what is there only to count and filter: other fields say the same. */
export const wholeArticle = articleDocument.omit({
  tombstone: true,
  entityLabels: true,
  people: true,
  organisations: true,
  locations: true,
  peopleNames: true,
  organisationNames: true,
  locationNames: true,
  copyKey: true,
  attributedQuotes: true,
  intake: true,
  rawPlace: true,
  enrichedPlace: true,
});

/** What `GET /v1/articles/{id}` answers: the whole article, with the time of each step. */
export const articleAnswer = wholeArticle.extend({
  revisions: z.int().positive().describe('Revisions that are kept, this one included.'),
  copies: z.int().nonnegative().describe('Other articles with the same words.'),
  sameArticles: z
    .array(articleDocument.pick({ id: true, url: true }))
    .describe('Copies that are this article under another id: one names the address of the other as its own, or both name one.'),
  generation: z.string().describe('Index generation that it was read from.'),
});

export type WholeArticle = Immutable<z.infer<typeof wholeArticle>>;
export type ArticleAnswer = Immutable<z.infer<typeof articleAnswer>>;

/** The fields of a document that are shown. */
export function toWholeArticle(document: ArticleDocument): WholeArticle {
  return Object.fromEntries(Object.entries(document).filter(([field]) => field in wholeArticle.shape)) as object as WholeArticle;
}
