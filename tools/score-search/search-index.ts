import type { Client, estypes } from '@elastic/elasticsearch';
import { bootstrapIndex, BulkWriter, generationName, indexNames, toIndexOperation } from '@naba/article-index';
import type { Language } from './collection';
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

export function indexOf(language: Language, variant: Variant | 'stock'): string {
  return variant === 'full' ? generationName(`score-${language}`, 1) : `score-${language}-${variant.replaceAll(' ', '-')}`;
}

/** Fills the indices of a language that are not there yet. */
export async function buildIndices(client: Client, language: Language): Promise<void> {
  const prefix = `score-${language}`;
  await bootstrapIndex(client, { prefix, shards: 1, replicas: 0 });
  const full = (await client.indices.get({ index: indexOf(language, 'full') }))[indexOf(language, 'full')]!;
  const wanted = ['stock' as const, ...variants.filter((variant) => variant !== 'full' && language === 'ar')];
  for (const variant of wanted) {
    const index = indexOf(language, variant);
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
  for (const variant of ['full' as const, ...wanted]) await fill(client, language, indexOf(language, variant));
  await client.indices.refresh({ index: indexNames(prefix).write });
}

async function fill(client: Client, language: Language, index: string): Promise<void> {
  if ((await client.count({ index })).count > 0) return;
  const writer = new BulkWriter(client, { index, requireAlias: false });
  let batch: Parameters<BulkWriter['write']>[0][number][] = [];
  const send = async (): Promise<void> => {
    const verdicts = await writer.write(batch);
    const wrong = verdicts.find(({ kind }) => kind !== 'indexed' && kind !== 'superseded');
    if (wrong) throw new Error(`${index}: ${JSON.stringify(wrong)}`);
    batch = [];
  };
  for await (const article of enrichedCollection(language)) {
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
