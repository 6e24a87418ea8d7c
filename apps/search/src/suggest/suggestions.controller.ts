import { Controller, Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';
import { parseParameters } from '../request/article-filters';
import type { SuggestionsAnswer } from './suggestions-answer';
import { SuggestionsService } from './suggestions.service';

/** Parameters of `GET /v1/suggestions`. */
export const suggestionsRequest = z.strictObject({
  q: z.string('must be given once: the beginning of a name').max(200).describe('The beginning of one or more words of a name.'),
  limit: z.coerce.number().int().min(1).max(50).default(8).describe('Suggestions in the answer.'),
});

/** `GET /v1/suggestions`. */
@Controller('v1/suggestions')
export class SuggestionsController {
  constructor(@Inject(SuggestionsService) private readonly suggestions: SuggestionsService) {}

  @Get()
  suggest(@Query() parameters: Record<string, unknown>): SuggestionsAnswer {
    const { q, limit } = parseParameters(suggestionsRequest, parameters);
    return { suggestions: this.suggestions.find(q, limit) };
  }
}
