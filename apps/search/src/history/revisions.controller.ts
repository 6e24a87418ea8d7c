import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { articleRequest } from '../article/article-path';
import { parseParameters } from '../request/article-filters';
import type { RevisionAnswer, RevisionsAnswer } from './revisions-answer';
import { RevisionsService } from './revisions.service';

const revisionNumber = z
  .string()
  .regex(/^[1-9]\d{0,15}$/, 'must be a revision, as the list of revisions has them')
  .transform(Number);

/** Parameters of `GET /v1/articles/{id}/revisions/{revision}`. */
export const revisionRequest = articleRequest.extend({
  revision: revisionNumber.describe('Revision, as the list has it.'),
  with: revisionNumber.optional().describe('Revision that it is compared with; the one before it where none is named.'),
});

/** `GET /v1/articles/{id}/revisions` and `…/{revision}`. */
@Controller('v1/articles')
export class RevisionsController {
  constructor(@Inject(RevisionsService) private readonly revisions: RevisionsService) {}

  @Get(':id/revisions')
  list(@Param('id') id: string, @Query() parameters: Record<string, unknown>): Promise<RevisionsAnswer> {
    return this.revisions.list(parseParameters(articleRequest, { ...parameters, id }).id);
  }

  @Get(':id/revisions/:revision')
  read(
    @Param('id') id: string,
    @Param('revision') revision: string,
    @Query() parameters: Record<string, unknown>,
  ): Promise<RevisionAnswer> {
    const request = parseParameters(revisionRequest, { ...parameters, id, revision });
    return this.revisions.read(request.id, request.revision, request.with);
  }
}
