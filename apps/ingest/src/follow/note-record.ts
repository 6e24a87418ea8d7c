import { articleId } from '@naba/contracts';
import type { TailedRecord } from '@naba/messaging';
import type { Ledger } from './ledger';

/** Writes into the ledger what a record of a topic after the first says; only key and headers are looked at. */
export function noteRecord(ledger: Ledger, record: TailedRecord): void {
  const id = record.key;
  const revision = Number(record.headers['naba_revision']);
  // Records without them come from elsewhere; consumers make dead letters of those, and there is no article to follow.
  if (id === null || !articleId.safeParse(id).success || !Number.isSafeInteger(revision) || revision <= 0) return;
  const place = { partition: record.partition, offset: Number(record.offset) };
  const mark = { revision, atMs: record.timestampMs };
  const code = record.headers['naba_dead_code'];
  if (code !== undefined) {
    ledger.noteDead(id, { ...mark, topic: record.topic, code, message: record.headers['naba_dead_message'] ?? '' });
  } else if (record.topic === 'articles.enriched.v1' && record.value !== null) {
    ledger.note(id, 'enriched', { ...mark, place });
  }
}
