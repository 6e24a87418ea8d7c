import type { EnrichedArticleV1 } from '@naba/contracts';
import { toArticleDocument, toTombstone } from '../to-article-document';

/** What happened to an article: a revision of it, or its takedown where `value` is null. */
export interface ArticleEvent {
  /** Article id. */
  readonly key: string;
  readonly value: EnrichedArticleV1 | null;
  readonly revision: number;
  /** Where it stands in its topic. */
  readonly position?: { readonly partition: number; readonly offset: string };
}

/** One document to write, already serialised, so that its size is known. */
export interface IndexOperation {
  /** The operation's two NDJSON lines. */
  readonly lines: readonly [action: string, document: string];
  /** Size of both lines in UTF-8. */
  readonly bytes: number;
}

/**
 * The write of an event: its document, or the tombstone of a takedown. The revision is the external version, so whatever the
 * order and number of writes, the highest revision stays.
 */
export function toIndexOperation({ key, value, revision, position }: ArticleEvent, indexedAt: Date): IndexOperation {
  const place = position && { partition: position.partition, offset: Number(position.offset) };
  const document = value === null ? toTombstone(key, revision, indexedAt) : toArticleDocument(value, indexedAt, place);
  const lines = [
    JSON.stringify({ index: { _id: key, version: revision, version_type: 'external' } }),
    JSON.stringify(document),
  ] as const;
  return { lines, bytes: Buffer.byteLength(lines[0]) + Buffer.byteLength(lines[1]) + 2 };
}
