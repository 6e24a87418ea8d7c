import { createHash } from 'node:crypto';
import type { FactDefinition } from '@naba/contracts';
import { z } from 'zod';

/** Short name of what a catalogue entry says of keys and values, and of what a table keeps of them: another is another version. */
export function entryVersion({ keySchema, schema, eventType, tombstoneType }: FactDefinition, kept: string): string {
  const shapes = [keySchema, schema].map((shape) => z.toJSONSchema(shape, { unrepresentable: 'any' }));
  const text = JSON.stringify([eventType, tombstoneType, kept, ...shapes]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
