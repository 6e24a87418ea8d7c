import type { KafkaSettings, MessagingEvents, Table } from '@naba/messaging';
import { tableOf } from '@naba/messaging';
import { ingestLimits } from '../ingest.config';

/** Revision and content hash of the newest version of each article on the log; the hash is empty where its event has none. */
export type ArticleTable = Table<string>;

export const articleTableToken = Symbol('ArticleTable');

/** @param folder where it leaves its snapshot; without one the log is read whole at each start */
export function openArticleTable(kafka: KafkaSettings, events: MessagingEvents, folder: string | undefined): ArticleTable {
  return tableOf('articles.raw.v1', {
    kafka,
    events,
    folder,
    maxEntries: ingestLimits.knownArticles,
    keep: { name: 'content-hash.v1', of: (headers) => headers['naba_content_hash'] ?? '' },
  });
}
