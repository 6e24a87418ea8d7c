import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { parseParameters } from '../request/article-filters';
import type { ArticleAnswer } from './article-answer';
import { articleRequest } from './article-path';
import { ReadArticleService } from './read-article.service';

/** `GET /v1/articles/{id}`. */
@Controller('v1/articles')
export class ArticleController {
  constructor(@Inject(ReadArticleService) private readonly articles: ReadArticleService) {}

  @Get(':id')
  read(@Param('id') id: string, @Query() parameters: Record<string, unknown>): Promise<ArticleAnswer> {
    return this.articles.read(parseParameters(articleRequest, { ...parameters, id }).id);
  }
}
