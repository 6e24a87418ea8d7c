import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { parseParameters } from '../request/article-filters';
import { articleIdParameter } from '../article/article-path';
import type { SimilarAnswer } from './similar-answer';
import { SimilarService } from './similar.service';

/** Parameters of `GET /v1/articles/{id}/similar`. */
export const similarRequest = z.strictObject({
  id: articleIdParameter,
  limit: z.coerce.number().int().min(1).max(50).default(10).describe('Articles in the answer.'),
});

/** `GET /v1/articles/{id}/similar`. */
@Controller('v1/articles')
export class SimilarController {
  constructor(@Inject(SimilarService) private readonly similar: SimilarService) {}

  @Get(':id/similar')
  find(@Param('id') id: string, @Query() parameters: Record<string, unknown>): Promise<SimilarAnswer> {
    const request = parseParameters(similarRequest, { ...parameters, id });
    return this.similar.find(request.id, request.limit);
  }
}
