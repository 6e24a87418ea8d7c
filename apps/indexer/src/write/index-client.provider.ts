import type { Provider } from '@nestjs/common';
import { createIndexClient } from '@naba/article-index';
import type { ArticleIndexSettings } from '@naba/article-index';

export const indexClientToken = Symbol('Elasticsearch client');
export const indexSettingsToken = Symbol('ArticleIndexSettings');

export function indexClientProviders(settings: ArticleIndexSettings): Provider[] {
  return [
    { provide: indexClientToken, useFactory: () => createIndexClient(settings) },
    { provide: indexSettingsToken, useValue: settings },
  ];
}
