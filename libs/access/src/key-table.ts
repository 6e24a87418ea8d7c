import type { KafkaSettings, MessagingEvents } from '@naba/messaging';
import { tableOf } from '@naba/messaging';
import type { ApiKeyV1 } from '@naba/contracts';
import type { Table } from '@naba/messaging';

/** The keys as the log has them; a change is known within half a second. */
export function openKeyTable(kafka: KafkaSettings, events?: MessagingEvents): Table<ApiKeyV1> {
  return tableOf('api-keys.v1', { kafka, ...(events && { events }), gathering: { bytes: 1, forMs: 250 } });
}
