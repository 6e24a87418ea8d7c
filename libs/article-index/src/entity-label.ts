import { entityV1 } from '@naba/contracts';
import type { EntityV1 } from '@naba/contracts';
import type { z } from 'zod';

/** Who an entity is, without where it is mentioned. */
export const entityLabel = entityV1.pick({ id: true, type: true, kind: true, name: true });

export type EntityLabel = Readonly<z.infer<typeof entityLabel>>;

type Parts = [id: string, type: EntityV1['type'], kind: string | null, ar: string | null, en: string | null];

/** One label for each entity, as a keyword that can be counted. */
export function entityLabelsOf(entities: readonly EntityLabel[]): string[] {
  const labels = entities.map(({ id, type, kind, name }) => {
    const parts: Parts = [id, type, kind ?? null, name.ar ?? null, name.en ?? null];
    return JSON.stringify(parts);
  });
  return [...new Set(labels)];
}

/** Reads a label of `entityLabels` back. The same id can have several where articles name it differently. */
export function parseEntityLabel(label: string): EntityLabel {
  const [id, type, kind, ar, en] = JSON.parse(label) as Parts;
  return { id, type, ...(kind !== null && { kind }), name: { ...(ar !== null && { ar }), ...(en !== null && { en }) } };
}
