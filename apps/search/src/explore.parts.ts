import type { Provider, Type } from '@nestjs/common';
import { SimilarController } from './explore/similar.controller';
import { SimilarService } from './explore/similar.service';
import { ArticleController } from './read/article.controller';
import { IndexReader } from './read/index.reader';
import { ReadArticleService } from './read/read-article.service';
import { SuggestionSource } from './suggest/suggestion.source';
import { SuggestionsController } from './suggest/suggestions.controller';
import { SuggestionsService } from './suggest/suggestions.service';

/** The addresses beside the search itself. */
export const exploreControllers: Type[] = [ArticleController, SimilarController, SuggestionsController];

/** What they are made of. */
export const exploreProviders: Provider[] = [
  IndexReader,
  ReadArticleService,
  SimilarService,
  SuggestionSource,
  SuggestionsService,
];
