import type { Provider } from '@nestjs/common';
import { ArticlePages } from '../find/article-pages';
import { EntityLabels } from '../labels/entity-labels';
import { FacetLabels } from '../labels/facet-labels';
import { SearchArticlesService } from './search-articles.service';
import { SearchSummary } from '../count/search-summary';
import { SourceNames } from '../labels/source-names';

/** What searching articles is made of; the names serve other addresses as well. */
export const searchProviders: Provider[] = [
  EntityLabels,
  SourceNames,
  FacetLabels,
  ArticlePages,
  SearchSummary,
  SearchArticlesService,
];
