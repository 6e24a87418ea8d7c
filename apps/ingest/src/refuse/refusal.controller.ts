import { Controller, Get, Inject, Param } from '@nestjs/common';
import { refusalId, refusalV1 } from '@naba/contracts';
import type { RefusalV1 } from '@naba/contracts';
import { Problem } from '@naba/problem-details';
import { z } from 'zod';
import { requireArticleId } from '../receive/article-address';
import { RefusalLog } from './refusal.log';

/** The answer to `GET /v1/articles/{id}/refusals`. */
export const refusals = z
  .object({ refusals: z.array(refusalV1).describe('Newest first.') })
  .meta({ title: 'Submissions of an article that were refused' });

/** What is still known of submissions that were refused: one by its id, and those of one article. */
@Controller('v1')
export class RefusalController {
  constructor(@Inject(RefusalLog) private readonly log: RefusalLog) {}

  @Get('refusals/:id')
  read(@Param('id') id: string): RefusalV1 {
    const refusal = refusalId.safeParse(id).success ? this.log.find(id) : undefined;
    if (refusal) return refusal;
    throw new Problem('REFUSAL_NOT_FOUND', `Nothing is known of ${id.slice(0, 100)}: it is no refusal, or was forgotten.`);
  }

  @Get('articles/:id/refusals')
  ofArticle(@Param('id') id: string): z.infer<typeof refusals> {
    requireArticleId(id);
    return { refusals: this.log.of(id) };
  }
}
