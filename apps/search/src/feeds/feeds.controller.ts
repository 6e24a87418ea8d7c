import { Controller, Delete, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { passOn } from './pass-on';

/** Injection token of the collector's address. */
export const collectorToken = Symbol('Collector');

/**
 * `/v1/feeds` for the page, which may ask its own origin alone: everything is the collector's, which is handed the credentials of who asks.
 * Search itself knows no feeds.
 */
@Controller('v1/feeds')
export class FeedsController {
  constructor(@Inject(collectorToken) private readonly collectorUrl: string) {}

  @Get()
  list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { search } = new URL(request.url, this.collectorUrl);
    return this.pass('', search, request, reply);
  }

  @Post()
  add(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pass('', '', request, reply);
  }

  @Delete(':id')
  remove(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pass(`/${encodeURIComponent(id)}`, '', request, reply);
  }

  @Post(':id/pause')
  pause(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pass(`/${encodeURIComponent(id)}/pause`, '', request, reply);
  }

  @Post(':id/resume')
  resume(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pass(`/${encodeURIComponent(id)}/resume`, '', request, reply);
  }

  private pass(path: string, query: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const collector = { name: 'collector', url: this.collectorUrl, unavailable: 'COLLECTOR_UNAVAILABLE' } as const;
    return passOn(collector, `/v1/feeds${path}${query}`, request, reply);
  }
}
