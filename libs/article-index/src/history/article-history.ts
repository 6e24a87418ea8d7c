import type { z } from 'zod';
import type { ArticleDocument } from '../article-document';
import { articleDocument } from '../article-document';

/** What is kept of a revision: what an article says, when and how it came. */
export const keptRevision = articleDocument.pick({
  revision: true,
  receivedAt: true,
  title: true,
  body: true,
  authors: true,
  section: true,
  url: true,
  publishedAt: true,
  publishedPrecision: true,
  publishedLocalDate: true,
  language: true,
  direction: true,
  corrections: true,
  intake: true,
});

export type KeptRevision = Readonly<z.infer<typeof keptRevision>>;

/** The revisions of an article that came in more than once. */
export interface ArticleHistory {
  /** The newest takedown that was seen: nothing as old as it is kept. */
  readonly takenDown?: number;
  /** Whether older revisions went because of the bound. */
  readonly isCut?: true;
  /** Oldest first. */
  readonly revisions: readonly KeptRevision[];
}

/** Most revisions of an article, and most UTF-16 code units of their titles and bodies. The newest two are kept however long they are. */
export const historyBound = { revisions: 20, length: 500_000 } as const;

export const keptFields = Object.keys(keptRevision.shape) as (keyof KeptRevision)[];

/** The fields of a document that are kept. */
export function toKeptRevision(document: ArticleDocument): KeptRevision {
  return Object.fromEntries(keptFields.map((field) => [field, document[field]])) as object as KeptRevision;
}

/**
 * A history with more revisions in it. Whatever the order in which revisions and takedowns come, and how often, the result is the same:
 * the newest revisions of all, within the bound, that are newer than every takedown.
 *
 * @param takenDown revision of a takedown, where there was one
 */
export function extendHistory(history: ArticleHistory, more: readonly KeptRevision[], takenDown = 0): ArticleHistory {
  const down = Math.max(history.takenDown ?? 0, takenDown);
  const byRevision = new Map([...more, ...history.revisions].map((kept) => [kept.revision, kept]));
  const all = [...byRevision.values()].filter(({ revision }) => revision > down).sort((a, b) => b.revision - a.revision);
  let length = 0;
  const beyond = all.findIndex(({ title, body }, index) => {
    length += title.length + body.length;
    return index >= historyBound.revisions || (index >= 2 && length > historyBound.length);
  });
  const kept = beyond < 0 ? all : all.slice(0, beyond);
  const isCut = kept.length < all.length || (history.isCut && down === (history.takenDown ?? 0));
  return { ...(down > 0 && { takenDown: down }), ...(isCut && { isCut }), revisions: kept.reverse() };
}
