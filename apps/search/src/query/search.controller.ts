import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { SearchAnswer } from './search-answer';
import { SearchArticlesService } from './search-articles.service';
import { parseSearchRequest } from './search-request';

@ApiTags('search')
@Controller('v1/articles')
export class SearchController {
  constructor(@Inject(SearchArticlesService) private readonly articles: SearchArticlesService) {}

  @Get()
  @ApiOperation({
    summary: 'Search articles',
    description: 'Boolean syntax, filters, facets, highlights, and a cursor for the next page.',
  })
  @ApiOkResponse({ description: 'What was found, best first.' })
  search(@Query() parameters: Record<string, unknown>): Promise<SearchAnswer> {
    return this.articles.search(parseSearchRequest(parameters));
  }
}
