import type { Client, estypes } from '@elastic/elasticsearch';
import { indexNames, readAlias, writeAlias } from '../index-names';
import type { StoredOffsets } from './article-log';

/** What a generation says of itself in its mapping's `_meta`. */
export interface GenerationState {
  /** Set while it is being built. */
  readonly building?: true;
  /** Set when another took its place: what stands before these offsets of the log is in it. */
  readonly upTo?: StoredOffsets;
  /** Set when it came into use without what the log holds from these offsets on, until that was brought in. */
  readonly incompleteFrom?: StoredOffsets;
}

/** One index of articles. */
export interface Generation {
  readonly name: string;
  readonly number: number;
  readonly reads: boolean;
  readonly writes: boolean;
  readonly state: GenerationState;
}

/** All generations, oldest first. */
export async function listGenerations(client: Client, prefix: string): Promise<Generation[]> {
  const names = indexNames(prefix);
  const found = await client.indices.get({
    index: names.generations,
    features: ['aliases', 'mappings'],
    expand_wildcards: 'all',
  });
  return Object.entries(found)
    .map(([name, { aliases = {}, mappings }]) => ({
      name,
      number: Number(/\d+$/.exec(name)?.[0]),
      reads: names.read in aliases,
      writes: names.write in aliases,
      state: (mappings?._meta?.['naba'] ?? {}) as GenerationState,
    }))
    .sort((a, b) => a.number - b.number);
}

export async function writeState(client: Client, index: string, state: GenerationState): Promise<void> {
  await client.indices.putMapping({ index, _meta: { naba: state } });
}

/** Moves an alias from one generation to another in one step, and resolves once every node knows. */
export async function moveAlias(client: Client, prefix: string, kind: 'read' | 'write', from: string, to: string): Promise<void> {
  const alias = indexNames(prefix)[kind];
  const actions: estypes.IndicesUpdateAliasesAction[] = [
    { remove: { index: from, alias, must_exist: false } },
    { add: { index: to, alias, ...(kind === 'read' ? readAlias : writeAlias) } },
  ];
  // Unacknowledged means that a node may still write to where the alias pointed before; doing it again waits again.
  while (!(await client.indices.updateAliases({ actions })).acknowledged);
}
