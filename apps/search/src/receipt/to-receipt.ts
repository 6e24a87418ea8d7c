import type { ArticleDocument, DeadLetterDocument } from '@naba/article-index';
import type { EventTopic, RecordPlace, TopicName } from '@naba/contracts';
import { collectWarnings } from '@naba/contracts';
import type { StoredArticle } from '../read/index.reader';
import type { ReceiptAnswer } from './receipt-answer';

/** The receipt of an article from its document and its dead letters, newest first; undefined where there is neither. */
export function toReceipt(
  id: string,
  stored: StoredArticle | undefined,
  deadLetters: readonly DeadLetterDocument[],
): ReceiptAnswer | undefined {
  const inIndex = stored?.document.revision ?? 0;
  // A dead letter without a revision is of an event that named none: nothing says that what is in the index is newer.
  const revisionOf = ({ revision, at }: DeadLetterDocument): number => revision ?? Date.parse(at);
  const newest = Math.max(inIndex, ...deadLetters.map(revisionOf));
  if (newest === 0) return undefined;
  const setAside = deadLetters.map(({ kind: _, articleId: __, topic, ...letter }) => ({ ...letter, topic: topic as TopicName }));
  const head = { id, revision: newest, setAside };
  if (stored === undefined) return { ...head, state: 'set-aside' };
  const { document, generation } = stored;
  if (document.tombstone)
    return { ...head, state: newest > inIndex ? 'set-aside' : 'taken-down', takenDownAt: new Date(inIndex).toISOString() };
  return { ...head, state: newest > inIndex ? 'set-aside' : 'indexed', ...stepsOf(document, generation) };
}

function stepsOf(document: ArticleDocument, generation: string): Partial<ReceiptAnswer> {
  const { url, intake, receivedAt, rawPlace, enrichedAt, enrichedPlace, provenance, indexedAt, pipelineSeconds } = document;
  const enrichers = Object.values(provenance);
  const durationMs = enrichers.reduce((sum, made) => sum + made.durationMs, 0);
  const { warnings, warn } = collectWarnings();
  for (const { code, pointer } of intake?.warnings ?? []) warn(code, pointer);
  return {
    ...(url !== undefined && { url }),
    ...(intake && { intake: { ...intake, warnings } }),
    accepted: { at: receivedAt, ...placeIn('articles.raw.v1', rawPlace) },
    enriched: {
      at: enrichedAt,
      durationMs: Math.round(durationMs * 100) / 100,
      ...placeIn('articles.enriched.v1', enrichedPlace),
      enrichers,
    },
    indexed: { at: indexedAt, generation, seconds: pipelineSeconds },
  };
}

function placeIn(topic: EventTopic, place: RecordPlace | undefined): { place?: RecordPlace & { topic: EventTopic } } {
  return place ? { place: { topic, ...place } } : {};
}
