import type { Client } from '@elastic/elasticsearch';
import { addNewFields, putTemplates, refreshInterval } from '../bootstrap-index';
import type { ArticleIndexSettings } from '../index-client';
import { generationName } from '../index-names';
import type { ArticleLog, Offsets } from './article-log';
import { distance, earlier, restoreOffsets, storeOffsets } from './article-log';
import { CatchUp } from './catch-up';
import { findLosses, takeCensus } from './census';
import type { Generation } from './generations';
import { listGenerations, moveAlias, writeState } from './generations';

export interface RebuildOptions {
  readonly client: Client;
  readonly settings: Pick<ArticleIndexSettings, 'prefix' | 'shards' | 'replicas'>;
  readonly log: ArticleLog;
  /** Told each step, for people. */
  readonly report?: (line: string) => void;
}

/** The index stands as it stood; the message says why it was not rebuilt and what to do. */
export class RebuildRefusedError extends Error {
  override readonly name = 'RebuildRefusedError';
}

export interface RebuildReport {
  readonly from: string;
  readonly to: string;
  /** Events that were read from the log. */
  readonly events: number;
  /** Reasons of Elasticsearch for articles that it refused. */
  readonly rejected: readonly string[];
}

/** When fewer records than this are behind, the aliases may move. */
const closeEnough = 1_000n;

/**
 * Builds a new generation from the log while the one in use is read and written, and puts it in its place; the old one stays
 * for `returnToGeneration`. ADR 0009 says why nothing is lost on the way.
 *
 * @throws RebuildRefusedError when the log does not reach back to the first article, another rebuild is under way, or the
 * new generation lacks something
 */
export async function rebuildIndex(options: RebuildOptions & { readonly discardUnfinished?: boolean }): Promise<RebuildReport> {
  const { client, settings, log } = options;
  const generations = await listGenerations(client, settings.prefix);
  const unfinished = generations.filter(({ state, reads, writes }) => state.building && !reads && !writes);
  if (options.discardUnfinished) await discard(options, unfinished);
  else if (unfinished[0])
    throw new RebuildRefusedError(
      `${unfinished[0].name} is being built by another run, or was left by one that was killed. When none runs, add --discard-unfinished.`,
    );
  const interrupted = await finishInterrupted(options, generations);
  if (interrupted) return interrupted;
  const current = inUse(generations);
  const beginning: Offsets = new Map();
  await requireReach(log, beginning);

  const target = generationName(settings.prefix, Math.max(...generations.map(({ number }) => number)) + 1);
  await putTemplates(client, settings);
  await client.indices.create({
    index: target,
    settings: { refresh_interval: '-1' },
    mappings: { _meta: { naba: { building: true } } },
  });
  try {
    const report = await replace(options, current.name, target, beginning);
    const outdated = generations.filter(({ name, state }) => name !== current.name && !state.building);
    await discard(options, outdated);
    return report;
  } catch (error) {
    const { writes = false } = (await listGenerations(client, settings.prefix)).find(({ name }) => name === target) ?? {};
    if (!writes) await client.indices.delete({ index: target, ignore_unavailable: true });
    throw error;
  }
}

/** Brings the generation that was in use before up to date with the log and puts it back in its place. */
export async function returnToGeneration(options: RebuildOptions): Promise<RebuildReport> {
  const { client, settings, log } = options;
  const generations = await listGenerations(client, settings.prefix);
  const interrupted = await finishInterrupted(options, generations);
  if (interrupted) return interrupted;
  const current = inUse(generations);
  const target = generations.filter(({ name, state }) => name !== current.name && state.upTo).at(-1);
  if (!target?.state.upTo) throw new RebuildRefusedError(`There is no generation to go back to beside ${current.name}.`);
  const from = restoreOffsets(target.state.upTo);
  await requireReach(log, from);
  await addNewFields(client, target.name);
  return replace(options, current.name, target.name, from);
}

function inUse(generations: readonly Generation[]): Generation {
  const [current, ...others] = generations.filter(({ reads }) => reads);
  if (current && others.length === 0) return current;
  throw new RebuildRefusedError(
    current
      ? `The read alias leads to ${[current, ...others].map(({ name }) => name).join(' and ')}; leave one of them.`
      : 'There is no article index yet; start the indexer, which makes it.',
  );
}

/** Ends the switch of a run that was killed between moving the write alias and moving the read alias. */
async function finishInterrupted(
  options: RebuildOptions,
  generations: readonly Generation[],
): Promise<RebuildReport | undefined> {
  const from = generations.find(({ reads }) => reads);
  const to = generations.find(({ writes }) => writes);
  if (!from || !to || from === to) return undefined;
  options.report?.(`an earlier run moved writing to ${to.name} and did not end; ending it now`);
  const target = new CatchUp(options.client, options.settings.prefix, to.name, from.name);
  const events = await moveReading(options, target, from.name, to.name, restoreOffsets(from.state.upTo ?? {}));
  return { from: from.name, to: to.name, events, rejected: target.rejected };
}

/** Records below the log's beginning were deleted, and with them articles that nothing else holds. */
async function requireReach(log: ArticleLog, from: Offsets): Promise<void> {
  const { low, cleanupPolicy } = await log.bounds();
  const gone = [...low].find(([partition, offset]) => offset > (from.get(partition) ?? 0n));
  if (gone)
    throw new RebuildRefusedError(
      `The log does not reach back far enough: partition ${gone[0]} begins at ${gone[1]}, and ${from.get(gone[0]) ?? 0n} is needed. ` +
        `Its records were deleted (cleanup.policy is ${cleanupPolicy}; the topic must have compact alone). The index in use is unchanged.`,
    );
}

async function replace(options: RebuildOptions, current: string, target: string, from: Offsets): Promise<RebuildReport> {
  const { client, settings, log, report } = options;
  const writer = new CatchUp(client, settings.prefix, target, current);
  let events = 0;
  let at = from;
  for (let behind = closeEnough; behind >= closeEnough;) {
    // First the census, then the log's end: what the census saw stands before that end.
    const census = await takeCensus(client, current);
    const { end } = await log.bounds();
    behind = distance(at, end);
    const before = events;
    events += await writer.replay(log, at, end, (done) => report?.(`${target}: ${before + done} events`));
    at = end;
    if (behind >= closeEnough) continue;
    await writer.copyTakedowns();
    await client.indices.putSettings({ index: target, settings: { refresh_interval: refreshInterval } });
    refuseLosses(await findLosses(client, target, census));
  }
  report?.(`${target} holds all that ${current} holds; moving writing to it`);
  const upTo = earlier(at, await log.handled());
  await writeState(client, current, { upTo: storeOffsets(upTo) });
  await moveAlias(client, settings.prefix, 'write', current, target);
  try {
    events += await moveReading(options, writer, current, target, at);
  } catch (error) {
    await moveAlias(client, settings.prefix, 'write', target, current);
    await new CatchUp(client, settings.prefix, current, target).replay(log, upTo, (await log.bounds()).end, () => undefined);
    throw error;
  }
  return { from: current, to: target, events, rejected: writer.rejected };
}

/**
 * With writing already at the target: what the indexer wrote to the other one until then stands before the log's end of now.
 * Readers move once the target has it too, so nothing that was found vanishes.
 */
async function moveReading(
  options: RebuildOptions,
  writer: CatchUp,
  current: string,
  target: string,
  from: Offsets,
): Promise<number> {
  const { client, settings, log, report } = options;
  const events = await writer.replay(log, from, (await log.bounds()).end, () => undefined);
  refuseLosses(await findLosses(client, target, await takeCensus(client, current)));
  await moveAlias(client, settings.prefix, 'read', current, target);
  await writeState(client, target, {});
  report?.(`${target} is in use; ${current} stays for going back`);
  return events;
}

function refuseLosses(losses: readonly string[]): void {
  if (losses.length > 0)
    throw new RebuildRefusedError(
      `The new generation lacks something: ${losses.slice(0, 5).join('; ')}${losses.length > 5 ? ` and ${losses.length - 5} more` : ''}. The index in use is unchanged.`,
    );
}

async function discard({ client, report }: RebuildOptions, generations: readonly Generation[]): Promise<void> {
  for (const { name } of generations) {
    report?.(`removing ${name}`);
    await client.indices.delete({ index: name });
  }
}
