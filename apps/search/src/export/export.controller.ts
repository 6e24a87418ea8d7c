import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parseParameters } from '../request/article-filters';
import { exportFormats } from './export-formats';
import { exportRequest } from './export-request';
import { ExportService } from './export.service';

/** `GET /v1/articles/export`. */
@Controller('v1/articles/export')
export class ExportController {
  constructor(@Inject(ExportService) private readonly exports: ExportService) {}

  @Get()
  async export(
    @Query() parameters: Record<string, unknown>,
    @Req() { protocol, host }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const request = parseParameters(exportRequest, parameters);
    const stream = await this.exports.export(request, `${protocol}://${host}`);
    const name = `naba-articles-${new Date().toISOString().slice(0, 10)}.${request.format}${request.format === 'warc' ? '.gz' : ''}`;
    // A feed is for reading where it is, all else for keeping.
    if (request.format !== 'rss') void reply.header('content-disposition', `attachment; filename="${name}"`);
    // A reader that went away in the middle would otherwise keep its connection, and the service from stopping, for a minute.
    void reply.header('x-content-type-options', 'nosniff').header('connection', 'close').type(exportFormats[request.format]);
    void reply.send(stream);
  }
}
