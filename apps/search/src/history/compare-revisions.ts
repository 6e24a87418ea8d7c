import { setImmediate } from 'node:timers/promises';
import type { ArticleHistory, KeptRevision } from '@naba/article-index';
import type { Row } from '@naba/text-diff';
import { compareTexts, shareChanged } from '@naba/text-diff';
import type { Changes, ListedRevision, RevisionAnswer } from './revisions-answer';
import { comparedFields } from './revisions-answer';

/**
 * What is kept up to the revision in the index, oldest first: a newer one is on its way there, or was refused.
 *
 * @param inIndex revision of the document
 */
export function revisionsUpTo(history: ArticleHistory | undefined, inIndex: number): KeptRevision[] {
  return (history?.revisions ?? []).filter(({ revision }) => revision <= inIndex);
}

/** Revisions as a list, newest first, each with what changed in it. */
export async function listRevisions(revisions: readonly KeptRevision[]): Promise<ListedRevision[]> {
  const list: ListedRevision[] = [];
  for (const [index, kept] of revisions.entries()) {
    await setImmediate(); // other questions have their turn
    const { revision, receivedAt, title, language, direction, corrections, intake } = kept;
    const before = revisions[index - 1];
    const changes = before && changesBetween(before, kept, compareTexts(before.body, kept.body));
    list.unshift({ revision, receivedAt, title, language, direction, corrections, intake, ...(changes && { changes }) });
  }
  return list;
}

/** Two revisions side by side. */
export function compareRevisions(before: KeptRevision, after: KeptRevision): NonNullable<RevisionAnswer['comparison']> {
  const body = compareTexts(before.body, after.body);
  const [title = { before: [], after: [] }] = compareTexts(before.title, after.title);
  return { with: before.revision, receivedAt: before.receivedAt, changes: changesBetween(before, after, body), title, body };
}

function changesBetween(before: KeptRevision, after: KeptRevision, body: readonly Row[]): Changes {
  const fields = comparedFields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return { fields, bodyShare: shareChanged(body) };
}
