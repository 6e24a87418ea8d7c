import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { sendTable } from '../export/send-table';
import { parseParameters } from '../request/article-filters';
import type { CompareAnswer } from './compare-answer';
import { compareRequest } from './compare-request';
import { CompareService } from './compare.service';

/** `GET /v1/compare`. */
@Controller('v1/compare')
export class CompareController {
  constructor(@Inject(CompareService) private readonly service: CompareService) {}

  @Get()
  async compare(@Query() parameters: Record<string, unknown>, @Res() reply: FastifyReply): Promise<void> {
    const request = parseParameters(compareRequest, parameters);
    const answer = await this.service.compare(request);
    if (request.format === 'csv') sendTable(reply, 'naba-compare', toTable(answer));
    else void reply.send(answer);
  }
}

/** A line for each date: all articles, then for each query its articles and their share. */
function toTable({ articles, queries }: CompareAnswer): string[][] {
  const head = ['date', 'articles', ...queries.flatMap(({ q }) => [q, `${q} (share)`])];
  const lines = articles.buckets.map(({ date, count }, at) => [
    date,
    String(count),
    ...queries.flatMap(({ buckets }) => [String(buckets[at]!.count), String(buckets[at]!.share)]),
  ]);
  return [head, ...lines];
}
