import { isUtf8 } from 'node:buffer';
import { eventHeaders, toJsonPointer } from '@naba/contracts';
import type { ErrorCode, EventHeaders, FactDefinition } from '@naba/contracts';
import type { KafkaMessage } from 'kafkajs';
import type { z } from 'zod';
import type { RecordPosition } from '../messaging.events';
import { newTraceparent } from '../publish/event-record';
import type { InboundEvent } from './inbound-event';

export interface Undecodable {
  readonly kind: 'dead';
  readonly code: ErrorCode;
  readonly message: string;
}

export type Decoded = { readonly kind: 'event'; readonly event: Omit<InboundEvent<unknown>, 'attempt'> } | Undecodable;

/** What a record says beside its value. */
export interface RecordHead {
  readonly key: string | null | undefined;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Whether it has no value. */
  readonly tombstone: boolean;
}

export type DecodedHead =
  { readonly kind: 'head'; readonly key: string; readonly headerRevision: number | undefined } | Undecodable;

const traceparentSchema = eventHeaders.shape.traceparent;
const timeSchema = eventHeaders.shape.ce_time;
const contentHashSchema = eventHeaders.shape.naba_content_hash;

/**
 * The only place where a record's bytes become an event. Looks at value, type, key and schema in this order and names the
 * first that is wrong. A null value is a tombstone whatever its type says; without `naba_revision` its record's time counts.
 */
export function decodeEvent(definition: FactDefinition, position: RecordPosition, record: KafkaMessage): Decoded {
  const headers = readHeaders(record);
  const json = readJson(record.value);
  if (json.error !== undefined) return undecodable('EVENT_NOT_JSON', json.error);
  const tombstone = json.value === undefined;
  const head = decodeHead(definition, { key: record.key?.toString('utf8'), headers, tombstone });
  if (head.kind === 'dead') return head;
  const { key, headerRevision } = head;
  const event = (value: unknown, revision: number): Decoded => ({
    kind: 'event',
    event: {
      key,
      value,
      revision,
      headers: completeHeaders(headers, definition, position, record, tombstone, revision),
      position,
      timestampMs: Number(record.timestamp),
    },
  });

  if (tombstone) return event(null, headerRevision ?? Number(record.timestamp));
  const parsed = definition.schema.safeParse(json.value);
  if (!parsed.success) return undecodable('EVENT_INVALID', describeIssues(parsed.error));
  const ownKey = definition.keyOf(parsed.data);
  if (ownKey !== key) return undecodable('EVENT_KEY_INVALID', `The key is ${key}, the value's own key ${ownKey}.`);
  const revision = definition.revisionOf(parsed.data);
  if (revision !== undefined && headerRevision !== undefined && revision !== headerRevision) {
    return undecodable('EVENT_INVALID', `/revision: is ${revision}, header naba_revision says ${headerRevision}`);
  }
  return event(parsed.data, revision ?? headerRevision ?? Number(record.timestamp));
}

/** What can be told of an event without reading its value. Looks at type, key and revision in this order. */
export function decodeHead(definition: FactDefinition, { key, headers, tombstone }: RecordHead): DecodedHead {
  if (!tombstone && headers['ce_type'] !== definition.eventType) {
    const found = headers['ce_type'] === undefined ? 'is missing' : `is ${headers['ce_type']}`;
    return undecodable('EVENT_TYPE_UNKNOWN', `Header ce_type ${found}; this topic holds ${definition.eventType}.`);
  }
  const validKey = definition.keySchema.safeParse(key);
  if (!validKey.success) return undecodable('EVENT_KEY_INVALID', `The key ${validKey.error.issues[0]!.message}.`);
  const revision = headers['naba_revision'];
  if (revision !== undefined && !/^[1-9]\d{0,15}$/.test(revision)) {
    return undecodable('EVENT_INVALID', 'Header naba_revision must be milliseconds since the Unix epoch.');
  }
  return { kind: 'head', key: validKey.data, headerRevision: revision === undefined ? undefined : Number(revision) };
}

function undecodable(code: ErrorCode, message: string): Undecodable {
  return { kind: 'dead', code, message };
}

/** `value` is undefined where the record has none. */
function readJson(bytes: Buffer | null): { readonly value?: unknown; readonly error?: string } {
  if (bytes === null) return {};
  if (!isUtf8(bytes)) return { error: 'The value is not UTF-8.' };
  try {
    return { value: JSON.parse(bytes.toString('utf8')) as unknown };
  } catch (error) {
    return { error: `The value is not JSON: ${(error as SyntaxError).message}` };
  }
}

/** Headers as text; of one that occurs twice the last counts. */
function readHeaders(record: KafkaMessage): Record<string, string | undefined> {
  const entries = Object.entries(record.headers ?? {}).map(([name, content]) => {
    const last = Array.isArray(content) ? content.at(-1) : content;
    return [name, last?.toString('utf8')] as const;
  });
  return Object.fromEntries(entries);
}

function completeHeaders(
  headers: Record<string, string | undefined>,
  definition: FactDefinition,
  position: RecordPosition,
  record: KafkaMessage,
  tombstone: boolean,
  revision: number,
): EventHeaders {
  const { topic, partition, offset } = position;
  const traceparent = traceparentSchema.safeParse(headers['traceparent']);
  const { data: contentHash } = contentHashSchema.safeParse(headers['naba_content_hash']);
  const time = timeSchema.safeParse(headers['ce_time']);
  return {
    ce_specversion: '1.0',
    ce_id: headers['ce_id'] ?? `${topic}/${partition}/${offset}`,
    ce_type: tombstone ? definition.tombstoneType : definition.eventType,
    ce_source: headers['ce_source'] ?? '/unknown',
    ce_time: time.success ? time.data : new Date(Number(record.timestamp)).toISOString(),
    ...(tombstone ? {} : { 'content-type': 'application/json' as const }),
    traceparent: traceparent.success ? traceparent.data : newTraceparent(),
    naba_revision: String(revision),
    ...(contentHash !== undefined && { naba_content_hash: contentHash }),
  };
}

/** Each problem as JSON pointer (RFC 6901) and message. */
function describeIssues(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${toJsonPointer(path) || '(the whole value)'}: ${message}`).join('; ');
}
