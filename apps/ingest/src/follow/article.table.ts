import type { RecordPlace } from '@naba/contracts';
import type { KafkaSettings, MessagingEvents, Table } from '@naba/messaging';
import { tableOf } from '@naba/messaging';
import { ingestLimits } from '../ingest.config';

/** What is kept of the newest version of each article on the log, as `hash@partition/offset`; the hash is empty where its event has none. */
export type ArticleTable = Table<string>;

export const articleTableToken = Symbol('ArticleTable');

/** @param folder where it leaves its snapshot; without one the log is read whole at each start */
export function openArticleTable(kafka: KafkaSettings, events: MessagingEvents, folder: string | undefined): ArticleTable {
  return tableOf('articles.raw.v1', {
    kafka,
    events,
    folder,
    maxEntries: ingestLimits.knownArticles,
    keep: {
      name: 'hash-and-place.v1',
      of: ({ headers, partition, offset }) => `${headers['naba_content_hash'] ?? ''}@${partition}/${offset}`,
    },
  });
}

/** Content hash and place of what is kept, those that there are. */
export function readKept(kept: string): { readonly contentHash?: string; readonly place?: RecordPlace } {
  const [, contentHash = '', partition, offset] = /^([\w-]*)(?:@(\d+)\/(\d+))?$/.exec(kept) ?? [];
  return {
    ...(contentHash !== '' && { contentHash }),
    ...(offset !== undefined && { place: { partition: Number(partition), offset: Number(offset) } }),
  };
}
