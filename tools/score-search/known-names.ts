import type { createIndexClient } from '@naba/article-index';
import { Registry } from 'prom-client';
import { ModelFolder } from '@naba/models';
import { TopicNames } from '../../apps/search/src/labels/topic-names';
import { KnownNames } from '../../apps/search/src/names/known-names';
import { MissingWords } from '../../apps/search/src/find/missing-words';
import { NameTables } from '../../apps/search/src/names/name-tables';
import { IndexReader } from '../../apps/search/src/read/index.reader';
import { SearchMetrics } from '../../apps/search/src/measure/search.metrics';
import { SearchGate } from '../../apps/search/src/read/search-gate';
import { labelsAmong, SuggestionSource } from '../../apps/search/src/suggest/suggestion.source';

type Client = ReturnType<typeof createIndexClient>;

/** What the search service makes queries with, once it has read an index. */
export interface Product {
  readonly names: KnownNames;
  readonly missing: MissingWords;
}

export async function openProduct(client: Client, index: string): Promise<Product> {
  const models = new ModelFolder();
  const names = new KnownNames(NameTables.open(models));
  const metrics = new SearchMetrics(new Registry());
  const reader = new IndexReader(
    client,
    { articles: index, histories: index, operations: index },
    new SearchGate(metrics),
    metrics,
  );
  const source = new SuggestionSource(reader, TopicNames.open(models));
  await names.learn(labelsAmong(await source.read()), (words) => source.countArticles(words));
  return { names, missing: new MissingWords(reader) };
}
