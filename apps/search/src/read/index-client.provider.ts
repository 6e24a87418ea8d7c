import type { Provider } from '@nestjs/common';
import { createIndexClient, indexNames } from '@naba/article-index';
import type { ArticleIndexSettings } from '@naba/article-index';

export const INDEX_CLIENT = Symbol('Elasticsearch client');
export const READ_ALIAS = Symbol('Alias for searching');

/** The client and the alias through which search reads; nothing here can write. */
export function indexClientProviders(settings: ArticleIndexSettings): Provider[] {
  return [
    { provide: INDEX_CLIENT, useFactory: () => createIndexClient(settings) },
    { provide: READ_ALIAS, useValue: indexNames(settings.prefix).read },
  ];
}
