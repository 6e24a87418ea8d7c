import type { Provider } from '@nestjs/common';
import { ArticlePages } from '../find/article-pages';
import { EntityLabels } from '../labels/entity-labels';
import { FacetLabels } from '../labels/facet-labels';
import { Generations } from '../read/generations';
import { SearchArticlesService } from './search-articles.service';
import { SearchGate } from '../read/search-gate';
import { SearchSummary } from '../count/search-summary';
import { Snapshots } from '../find/snapshots';
import { SourceNames } from '../labels/source-names';

/** What searching articles is made of; the gate, the names and the snapshots serve other addresses as well. */
export const searchProviders: Provider[] = [
  SearchGate,
  Snapshots,
  Generations,
  EntityLabels,
  SourceNames,
  FacetLabels,
  ArticlePages,
  SearchSummary,
  SearchArticlesService,
];
