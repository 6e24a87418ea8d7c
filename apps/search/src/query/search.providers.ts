import type { Provider } from '@nestjs/common';
import { ArticlePages } from './article-pages';
import { EntityLabels } from './entity-labels';
import { Generations } from './generations';
import { SearchArticlesService } from './search-articles.service';
import { SearchGate } from './search-gate';
import { SearchSummary } from './search-summary';
import { Snapshots } from './snapshots';

/** What searching articles is made of; the gate, the labels and the snapshots serve other addresses as well. */
export const searchProviders: Provider[] = [
  SearchGate,
  Snapshots,
  Generations,
  EntityLabels,
  ArticlePages,
  SearchSummary,
  SearchArticlesService,
];
