import type { Provider } from '@nestjs/common';
import { ArticlePages } from './article-pages';
import { EntityLabels } from './entity-labels';
import { Generations } from './generations';
import { SearchArticlesService } from './search-articles.service';
import { SearchGate } from './search-gate';
import { SearchSummary } from './search-summary';
import { Snapshots } from './snapshots';
import { SourceNames } from './source-names';

/** What searching articles is made of; the gate, the names and the snapshots serve other addresses as well. */
export const searchProviders: Provider[] = [
  SearchGate,
  Snapshots,
  Generations,
  EntityLabels,
  SourceNames,
  ArticlePages,
  SearchSummary,
  SearchArticlesService,
];
