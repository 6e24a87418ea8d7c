import type { Client, estypes } from '@elastic/elasticsearch';
import { bootstrapIndex, BulkWriter, generationName, indexNames, toIndexOperation } from '@naba/article-index';
import type { CollectionName } from './collection';
import { enrichedCollection } from './enriched-collection';

/** Analysis of the product with one thing taken away, each in an index of its own; `full` has everything. */
export const variants = ['full', 'no clitics', 'stock stemmer', 'no folding'] as const;
export type Variant = (typeof variants)[number];

type Analysis = estypes.IndicesIndexSettingsAnalysis;

/** What Elasticsearch has for the language, without any setting of ours. */
const stock = {
  properties: {
    title: { type: 'text', analyzer: 'standard', fields: stockFields() },
    body: { type: 'text', analyzer: 'standard', fields: stockFields() },
  },
} as const satisfies estypes.MappingTypeMapping;

function stockFields(): Record<'arabic' | 'english', estypes.MappingProperty> {
  return { arabic: { type: 'text', analyzer: 'arabic' }, english: { type: 'text', analyzer: 'english' } };
}

export function indexOf(name: CollectionName, variant: Variant | 'stock'): string {
  return variant === 'full' ? generationName(`score-${name}`, 1) : `score-${name}-${variant.replaceAll(' ', '-')}`;
}

/** Fills the indices of a collection that are not there yet. */
export async function buildIndices(client: Client, name: CollectionName): Promise<void> {
  const prefix = `score-${name}`;
  await bootstrapIndex(client, { prefix, shards: 1, replicas: 0 });
  const full = (await client.indices.get({ index: indexOf(name, 'full') }))[indexOf(name, 'full')]!;
  const wanted = ['stock' as const, ...variants.filter((variant) => variant !== 'full' && name === 'ar')];
  for (const variant of wanted) {
    const index = indexOf(name, variant);
    if (await client.indices.exists({ index })) continue;
    const analysis = full.settings!.index!.analysis!;
    await client.indices.create({
      index,
      settings: {
        number_of_replicas: 0,
        refresh_interval: '-1',
        ...(variant !== 'stock' && { analysis: without(analysis, variant) }),
      },
      mappings: variant === 'stock' ? { dynamic: false, ...stock } : full.mappings!,
    });
  }
  for (const variant of ['full' as const, ...wanted]) await fill(client, name, indexOf(name, variant));
  await client.indices.refresh({ index: indexNames(prefix).write });
}

async function fill(client: Client, name: CollectionName, index: string): Promise<void> {
  if ((await client.count({ index })).count > 0) return;
  const writer = new BulkWriter(client, { index, requireAlias: false });
  let batch: Parameters<BulkWriter['write']>[0][number][] = [];
  const send = async (): Promise<void> => {
    const verdicts = await writer.write(batch);
    const wrong = verdicts.find(({ kind }) => kind !== 'indexed' && kind !== 'superseded');
    if (wrong) throw new Error(`${index}: ${JSON.stringify(wrong)}`);
    batch = [];
  };
  for await (const article of enrichedCollection(name)) {
    batch.push(toIndexOperation({ key: article.id, value: article, revision: article.revision }, new Date()));
    if (batch.length === 500) await send();
  }
  await send();
  await client.indices.refresh({ index });
  await client.indices.forcemerge({ index, max_num_segments: 1 });
  process.stderr.write(`${index} is filled\n`);
}

function without(analysis: Analysis, variant: Variant): Analysis {
  const { filter = {}, analyzer = {} } = analysis;
  const stem = filter['naba_arabic_stem'] as estypes.AnalysisPatternCaptureTokenFilter;
  switch (variant) {
    case 'full':
      return analysis;
    case 'no clitics':
      return { ...analysis, filter: { ...filter, naba_arabic_stem: { ...stem, patterns: [stem.patterns].flat().slice(0, 1) } } };
    case 'stock stemmer':
      return { ...analysis, analyzer: replaceFilter(analyzer, 'naba_arabic_stem', ['arabic_stem']) };
    case 'no folding':
      return {
        ...analysis,
        analyzer: replaceFilter(replaceFilter(analyzer, 'arabic_normalization', []), 'persian_normalization', []),
      };
  }
}

function replaceFilter(
  analyzers: NonNullable<Analysis['analyzer']>,
  name: string,
  by: string[],
): NonNullable<Analysis['analyzer']> {
  return Object.fromEntries(
    Object.entries(analyzers).map(([analyzer, definition]) => {
      const custom = definition as estypes.AnalysisCustomAnalyzer;
      return [
        analyzer,
        { ...custom, filter: [custom.filter ?? []].flat().flatMap((filter) => (filter === name ? by : [filter])) },
      ];
    }),
  );
}
