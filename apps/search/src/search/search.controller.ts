import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { SearchAnswer } from '../answer/search-answer';
import { SearchArticlesService } from './search-articles.service';
import { parseSearchRequest } from '../request/search-request';

/** `GET /v1/articles`; described in `describe/openapi.document.ts`. */
@Controller('v1/articles')
export class SearchController {
  constructor(@Inject(SearchArticlesService) private readonly articles: SearchArticlesService) {}

  @Get()
  search(@Query() parameters: Record<string, unknown>): Promise<SearchAnswer> {
    return this.articles.search(parseSearchRequest(parameters));
  }
}
