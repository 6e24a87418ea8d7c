import type { Provider } from '@nestjs/common';
import { ArticlePages } from '../find/article-pages';
import { MissingWords } from '../find/missing-words';
import { EntityLabels } from '../labels/entity-labels';
import { ModelFolder } from '@naba/models';
import { FacetLabels } from '../labels/facet-labels';
import { SearchArticlesService } from './search-articles.service';
import { SearchSummary } from '../count/search-summary';
import { SourceNames } from '../labels/source-names';
import { TopicNames } from '../labels/topic-names';
import { KnownNames } from '../names/known-names';
import { NameTables } from '../names/name-tables';

/** What searching articles is made of; the names serve other addresses as well. */
export const searchProviders: Provider[] = [
  { provide: ModelFolder, useFactory: () => new ModelFolder() },
  { provide: NameTables, inject: [ModelFolder], useFactory: (models: ModelFolder) => NameTables.open(models) },
  { provide: TopicNames, inject: [ModelFolder], useFactory: (models: ModelFolder) => TopicNames.open(models) },
  KnownNames,
  EntityLabels,
  SourceNames,
  FacetLabels,
  ArticlePages,
  MissingWords,
  SearchSummary,
  SearchArticlesService,
];
