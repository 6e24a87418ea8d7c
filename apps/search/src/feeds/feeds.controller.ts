import { Controller, Delete, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tokenOf } from '@naba/access';
import { Problem } from '@naba/problem-details';

/** Injection token of the collector's address. */
export const collectorToken = Symbol('Collector');

/** What of the collector's answer who asked has to know. */
const sentBack = ['content-type', 'retry-after', 'location', 'www-authenticate'] as const;
const deadlineMs = 15_000;

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

  private async pass(path: string, query: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const token = tokenOf(request, true);
    const hasBody = request.body !== undefined && request.body !== null;
    const answer = await fetch(new URL(`/v1/feeds${path}${query}`, this.collectorUrl), {
      method: request.method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(hasBody && { 'content-type': 'application/json' }),
      },
      ...(hasBody && { body: JSON.stringify(request.body) }),
      signal: AbortSignal.timeout(deadlineMs),
    }).catch((cause: unknown) => {
      const detail = `The collector does not answer at ${this.collectorUrl}.`;
      throw new Problem('COLLECTOR_UNAVAILABLE', detail, { retryAfterSeconds: 5, cause });
    });
    for (const name of sentBack) {
      const value = answer.headers.get(name);
      if (value !== null) void reply.header(name, value);
    }
    const text = await answer.text();
    void reply.code(answer.status).send(text === '' ? undefined : text);
  }
}
