import type { Client, estypes } from '@elastic/elasticsearch';

const keyword = { type: 'keyword', ignore_above: 1_024 } as const;

/** What operators look at, in Kibana and on the page: how far each consumer is and was behind, and what was set aside. */
export const operationsMapping = {
  dynamic: 'strict',
  properties: {
    kind: keyword,
    at: { type: 'date', format: 'strict_date_optional_time' },
    topic: keyword,
    group: keyword,
    lagMessages: { type: 'long' },
    lagSeconds: { type: 'long' },
    partition: { type: 'long' },
    offset: { type: 'long' },
    articleId: keyword,
    revision: { type: 'long' },
    code: keyword,
    message: { type: 'text' },
  },
} as const satisfies estypes.MappingTypeMapping;

/** How far one consumer group is behind in one topic: `progress` at the last look, `lag` in each step of time until then. */
export interface LagDocument {
  readonly kind: 'progress' | 'lag';
  readonly at: string;
  readonly group: string;
  readonly topic: string;
  readonly lagMessages: number;
  readonly lagSeconds: number;
}

/** An event that a service set aside. */
export interface DeadLetterDocument {
  readonly kind: 'dead-letter';
  readonly at: string;
  readonly group: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly articleId?: string;
  /** Of the article, where the event named it. */
  readonly revision?: number;
  readonly code: string;
  readonly message: string;
}

/** What happened that somebody must know of, though the services go on. */
export const alarmCodes = [
  'INDEX_DELETED',
  'INDEX_CLOSED',
  'ALIAS_MISSING',
  'TOPIC_DELETED',
  'LOG_CUT',
  'HISTORY_DELETED',
] as const;
export type AlarmCode = (typeof alarmCodes)[number];

export interface AlarmDocument {
  readonly kind: 'alarm';
  readonly at: string;
  readonly group: string;
  readonly code: AlarmCode;
  /** What happened, what became of it, and what is left to do. */
  readonly message: string;
}

export type OperationsDocument = LagDocument | DeadLetterDocument | AlarmDocument;

/** Id of the one `progress` of a group in a topic; each look writes it over. */
export function progressId(group: string, topic: string): string {
  return `progress/${group}/${topic}`;
}

/** @param prefix first part of every name, for example `naba` */
export function operationsIndexName(prefix: string): string {
  return `${prefix}-operations`;
}

/** Makes the operations index where it is missing, and gives an existing one the fields of this version. */
export async function bootstrapOperations(client: Client, prefix: string): Promise<void> {
  const index = operationsIndexName(prefix);
  await client.indices.putIndexTemplate({
    name: index,
    index_patterns: [index],
    priority: 500,
    template: { settings: { number_of_shards: 1, auto_expand_replicas: '0-1' }, mappings: operationsMapping },
  });
  if (await client.indices.exists({ index })) await client.indices.putMapping({ index, ...operationsMapping });
  // Another process may be faster.
  else await client.indices.create({ index }, { ignore: [400] });
}
