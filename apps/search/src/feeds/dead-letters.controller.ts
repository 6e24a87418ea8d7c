import { Controller, Get, Inject, Param, Patch, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { passOn } from './pass-on';

/** Injection token of ingest's address. */
export const ingestToken = Symbol('Ingest');

/** `/v1/dead-letters` for the page, which may ask its own origin alone: everything is ingest's. */
@Controller('v1/dead-letters')
export class DeadLettersController {
  constructor(@Inject(ingestToken) private readonly ingestUrl: string) {}

  @Get()
  list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pass(new URL(request.url, this.ingestUrl).search, request, reply);
  }

  @Get(':id')
  read(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pass(`/${encodeURIComponent(id)}`, request, reply);
  }

  @Patch(':id')
  edit(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pass(`/${encodeURIComponent(id)}`, request, reply);
  }

  @Post('retry')
  retry(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pass('/retry', request, reply);
  }

  @Post('discard')
  discard(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pass('/discard', request, reply);
  }

  private pass(rest: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const ingest = { name: 'service that keeps dead letters', url: this.ingestUrl, unavailable: 'INGEST_UNAVAILABLE' } as const;
    return passOn(ingest, `/v1/dead-letters${rest}`, request, reply);
  }
}
