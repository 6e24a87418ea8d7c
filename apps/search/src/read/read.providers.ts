import type { Provider } from '@nestjs/common';
import { createIndexClient, historyIndexName, indexNames, operationsIndexName } from '@naba/article-index';
import type { ArticleIndexSettings } from '@naba/article-index';
import { SearchMetrics } from '../measure/search.metrics';
import { Generations } from './generations';
import { IndexReader } from './index.reader';
import { SearchGate } from './search-gate';
import { Snapshots } from './snapshots';

/** The door to Elasticsearch and what is remembered beside it. The client stays inside; nothing here can write. */
export function readProviders(settings: Omit<ArticleIndexSettings, 'shards' | 'replicas'>): Provider[] {
  const names = {
    articles: indexNames(settings.prefix).read,
    histories: historyIndexName(settings.prefix),
    operations: operationsIndexName(settings.prefix),
  };
  return [
    SearchGate,
    SearchMetrics,
    {
      provide: IndexReader,
      inject: [SearchGate, SearchMetrics],
      useFactory: (gate: SearchGate, metrics: SearchMetrics) =>
        new IndexReader(createIndexClient(settings), names, gate, metrics),
    },
    Generations,
    Snapshots,
  ];
}
