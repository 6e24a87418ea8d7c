import type { Client } from '@elastic/elasticsearch';
import { errors } from '@elastic/elasticsearch';
import { articleMapping, defaultQueryFields } from './article-mapping';
import { putHistoryTemplate } from './history/history-index';
import type { ArticleIndexSettings } from './index-client';
import { generationName, indexNames, readAlias, writeAlias } from './index-names';
import type { GenerationState } from './rebuild/generations';
import { listGenerations, writeState } from './rebuild/generations';
import { textAnalysis } from './text-analysis';

/** The generation that is written to has a mapping that today's articles do not fit; the index must be built again. */
export class IndexOutdatedError extends Error {
  override readonly name = 'IndexOutdatedError';
}

/** What was missing and is made: aliases alone, or the index with all that it held. */
export type Made = 'nothing' | 'aliases' | 'index';

/**
 * Brings templates, aliases and the first generation to what this version needs, and new fields to the generation in use.
 * Any number of processes may run it at once, and again at any time. A generation that comes into use without what the log holds
 * says so in its state (`completeIndex`). Rejects with `IndexOutdatedError` when the mapping changed in a way that an existing
 * generation cannot take, else with the client's error.
 */
export async function bootstrapIndex(
  client: Client,
  settings: Pick<ArticleIndexSettings, 'prefix' | 'shards' | 'replicas'>,
): Promise<Made> {
  await putTemplates(client, settings);
  const names = indexNames(settings.prefix);
  const [hasRead, hasWrite] = await Promise.all([
    client.indices.existsAlias({ name: names.read }),
    client.indices.existsAlias({ name: names.write }),
  ]);
  const made = hasRead && hasWrite ? 'nothing' : await createAliases(client, settings.prefix, { hasRead, hasWrite });
  await addNewFields(client, names.write);
  return made;
}

/** How long an article may wait until it can be searched. */
export const refreshInterval = '1s';

/** Templates of this version, from which every new generation is made. */
export async function putTemplates(
  client: Client,
  { prefix, shards, replicas }: Pick<ArticleIndexSettings, 'prefix' | 'shards' | 'replicas'>,
): Promise<void> {
  const names = indexNames(prefix);
  await client.cluster.putComponentTemplate({
    name: names.settingsTemplate,
    template: {
      settings: {
        number_of_shards: shards,
        number_of_replicas: replicas,
        refresh_interval: refreshInterval,
        query: { default_field: [...defaultQueryFields] },
        // Words of a phrase are marked one by one, in half the time.
        'highlight.weight_matches_mode.enabled': false,
        // Every word of a query is looked up in every segment. Half as many take a third off a search and add 2 % to writing.
        'merge.policy': { segments_per_tier: 5, floor_segment: '64mb' },
      },
    },
  });
  // One template for both: Elasticsearch refuses a mapping whose analyzers stand elsewhere.
  await client.cluster.putComponentTemplate({
    name: names.mappingsTemplate,
    template: { settings: { analysis: textAnalysis }, mappings: articleMapping },
  });
  await client.indices.putIndexTemplate({
    name: names.indexTemplate,
    index_patterns: [names.generations],
    composed_of: [names.settingsTemplate, names.mappingsTemplate],
    priority: 500,
  });
  await putHistoryTemplate(client, prefix);
}

/** Index and aliases appear in one step, so nobody sees one without the other. */
async function createAliases(client: Client, prefix: string, had: { hasRead: boolean; hasWrite: boolean }): Promise<Made> {
  const names = indexNames(prefix);
  const generations = await listGenerations(client, prefix);
  // One that never was in use, or is no more, lacks what came since.
  const chosen = generations.findLast(({ state }) => !state.building && !state.upTo) ?? generations.at(-1);
  if (!chosen) {
    try {
      await client.indices.create({
        index: generationName(prefix, 1),
        aliases: { [names.read]: readAlias, [names.write]: writeAlias },
        mappings: { _meta: { naba: { incompleteFrom: {} } satisfies Record<string, GenerationState> } },
      });
    } catch (error) {
      // Another process was faster, and its index came with both aliases.
      if (!isErrorOfType(error, 'resource_already_exists_exception')) throw error;
    }
    return 'index';
  }
  const { name, state } = chosen;
  const lacksSome = !had.hasWrite && (state.building ?? state.upTo) !== undefined;
  if (lacksSome) await writeState(client, name, { incompleteFrom: state.building ? {} : (state.upTo ?? {}) });
  await client.indices.updateAliases({
    actions: [
      ...(had.hasRead ? [] : [{ add: { index: name, alias: names.read, ...readAlias } }]),
      ...(had.hasWrite ? [] : [{ add: { index: name, alias: names.write, ...writeAlias } }]),
    ],
  });
  return lacksSome ? 'index' : 'aliases';
}

/** @param index a generation, or an alias that leads to one */
export async function addNewFields(client: Client, index: string): Promise<void> {
  try {
    await client.indices.putMapping({ index, write_index_only: true, ...articleMapping });
  } catch (error) {
    if (!isErrorOfType(error, 'illegal_argument_exception') && !isErrorOfType(error, 'mapper_parsing_exception')) throw error;
    throw new IndexOutdatedError(
      `The index behind ${index} has another mapping than this version; build it again: npm run naba -- reindex`,
      {
        cause: error,
      },
    );
  }
}

function isErrorOfType(error: unknown, type: string): boolean {
  if (!(error instanceof errors.ResponseError)) return false;
  return (error.body as { error?: { type?: string } } | undefined)?.error?.type === type;
}
