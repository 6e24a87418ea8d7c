import type { Provider } from '@nestjs/common';
import { createIndexClient } from '@naba/article-index';
import type { ArticleIndexSettings } from '@naba/article-index';

export const INDEX_CLIENT = Symbol('Elasticsearch client');
export const INDEX_SETTINGS = Symbol('ArticleIndexSettings');

export function indexClientProviders(settings: ArticleIndexSettings): Provider[] {
  return [
    { provide: INDEX_CLIENT, useFactory: () => createIndexClient(settings) },
    { provide: INDEX_SETTINGS, useValue: settings },
  ];
}
