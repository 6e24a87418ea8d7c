import type { Provider, Type } from '@nestjs/common';
import { CompareController } from './compare/compare.controller';
import { CompareService } from './compare/compare.service';
import { EntityController } from './explore/entity.controller';
import { EntityService } from './explore/entity.service';
import { SimilarController } from './explore/similar.controller';
import { SimilarService } from './explore/similar.service';
import { TotalController } from './explore/total.controller';
import { WordsController } from './explore/words.controller';
import { ArticleController } from './article/article.controller';
import { ReadArticleService } from './article/read-article.service';
import { RevisionsController } from './history/revisions.controller';
import { RevisionsService } from './history/revisions.service';
import { ReceiptController } from './receipt/receipt.controller';
import { ReceiptService } from './receipt/receipt.service';
import { SuggestionSource } from './suggest/suggestion.source';
import { SuggestionsController } from './suggest/suggestions.controller';
import { SuggestionsService } from './suggest/suggestions.service';
import { ArticlePoller } from './stream/article.poller';
import { StreamController } from './stream/stream.controller';
import { CountsController } from './export/counts.controller';
import { ExportController } from './export/export.controller';
import { ExportService } from './export/export.service';
import { DeadLettersController } from './feeds/dead-letters.controller';
import { FeedsController } from './feeds/feeds.controller';
import { IndexFiguresReader } from './operate/index-figures';
import { OperationsController } from './operate/operations.controller';
import { OperationsService } from './operate/operations.service';
import { RecordReader } from './operate/record.reader';

/** The addresses beside the search itself. */
export const exploreControllers: Type[] = [
  WordsController,
  TotalController,
  CountsController,
  ArticleController,
  RevisionsController,
  ReceiptController,
  CompareController,
  EntityController,
  SimilarController,
  SuggestionsController,
  StreamController,
  ExportController,
  OperationsController,
  FeedsController,
  DeadLettersController,
];

/** What they are made of. */
export const exploreProviders: Provider[] = [
  ReadArticleService,
  RevisionsService,
  ReceiptService,
  CompareService,
  EntityService,
  SimilarService,
  SuggestionSource,
  SuggestionsService,
  ArticlePoller,
  ExportService,
  IndexFiguresReader,
  RecordReader,
  OperationsService,
];
