import { finished } from 'node:stream';
import { Controller, Get, Headers, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOf } from '@naba/access';
import { articleFilter, parseParameters } from '../request/article-filters';
import { toArticleQuery } from '../compile/article-query';
import { KnownNames } from '../names/known-names';
import { ArticlePoller } from './article.poller';
import { EventStream } from './event-stream';
import { Listener } from './listener';

/** Who was away longer searches again. */
const longestAwayMs = 3_600_000;

/** `GET /v1/stream`: new articles that match the filters, as server-sent events. */
@Controller('v1/stream')
export class StreamController {
  constructor(
    @Inject(ArticlePoller) private readonly poller: ArticlePoller,
    @Inject(KnownNames) private readonly names: KnownNames,
  ) {}

  @Get()
  open(
    @Query() parameters: Record<string, unknown>,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    const filter = parseParameters(articleFilter, parameters);
    const { all } = toArticleQuery(filter, this.names);
    this.poller.assertRoom();
    const caller = callerOf(request);
    if (request.method === 'HEAD') {
      void reply.type('text/event-stream; charset=utf-8').send();
      return;
    }
    reply.hijack();
    // What was set for all answers; a hijacked one does not get it by itself.
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value);
    const stream = new EventStream(reply.raw, () => caller.isAllowed());
    const from = startOf(lastEventId, Date.now());
    const listener = new Listener(JSON.stringify(filter), all, from.at, stream);
    if (from.isCut) stream.gap(from.at);
    this.poller.add(listener);
    // Also when it left before it was answered.
    finished(reply.raw, () => {
      this.poller.remove(listener);
    });
  }
}

/** Where a listener that comes back goes on: after its last event, whose id is the time at which the article was indexed. */
export function startOf(lastEventId: string | undefined, now: number): { readonly at: number; readonly isCut: boolean } {
  if (lastEventId === undefined || !/^\d{13}$/.test(lastEventId)) return { at: now, isCut: false };
  const at = Math.min(Number(lastEventId), now);
  const isCut = at < now - longestAwayMs;
  return { at: isCut ? now - longestAwayMs : at, isCut };
}
