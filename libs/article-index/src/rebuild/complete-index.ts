import type { Client } from '@elastic/elasticsearch';
import type { ArticleLog } from './article-log';
import { restoreOffsets } from './article-log';
import { CatchUp } from './catch-up';
import type { Generation } from './generations';
import { listGenerations, writeState } from './generations';

export interface Completion {
  readonly generation: string;
  /** Events that were read from the log. */
  readonly events: number;
  /** Reasons of Elasticsearch for articles that it refused. */
  readonly rejected: readonly string[];
  /** Whether the log itself does not reach back far enough: what stood before its beginning is in no index. */
  readonly isCut: boolean;
}

/**
 * Brings what the log holds into a generation that came into use without it, while it is written to and searched. Any number of processes
 * may do it at once, and again after one was killed: whatever the order, the highest revision stays.
 *
 * @returns undefined where nothing is missing
 */
export async function completeIndex(client: Client, prefix: string, log: ArticleLog): Promise<Completion | undefined> {
  const generation = await inUse(client, prefix);
  if (!generation?.state.incompleteFrom) return undefined;
  const { name } = generation;
  const from = restoreOffsets(generation.state.incompleteFrom);
  // What comes after this end finds the generation in use.
  const { low, end } = await log.bounds();
  const writer = new CatchUp(client, prefix, name, name);
  const events = await writer.replay(log, from, end, () => undefined);
  await writeState(client, name, {});
  const isCut = [...low].some(([partition, offset]) => offset > (from.get(partition) ?? 0n));
  return { generation: name, events, rejected: writer.rejected, isCut };
}

/** Whether the generation in use is known to have what the log holds. */
export async function isComplete(client: Client, prefix: string): Promise<boolean> {
  return (await inUse(client, prefix))?.state.incompleteFrom === undefined;
}

/** Notes that the generation in use may lack anything that the log holds. */
export async function markIncomplete(client: Client, prefix: string): Promise<void> {
  const generation = await inUse(client, prefix);
  if (generation && !generation.state.incompleteFrom) await writeState(client, generation.name, { incompleteFrom: {} });
}

/** Notes that its consumer brings it all that the log holds. */
export async function markComplete(client: Client, prefix: string): Promise<void> {
  const generation = await inUse(client, prefix);
  if (generation) await writeState(client, generation.name, {});
}

async function inUse(client: Client, prefix: string): Promise<Generation | undefined> {
  return (await listGenerations(client, prefix)).find(({ writes }) => writes);
}
