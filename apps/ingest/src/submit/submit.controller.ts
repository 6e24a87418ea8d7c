import { Readable } from 'node:stream';
import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOf } from '@naba/access';
import { traceparentOf } from '../receive/traceparent';
import { unsupportedMediaType } from '../receive/body-parsers';
import { ArticleAcceptor } from './article.acceptor';
import { ArticleStream } from './article.stream';
import { sendAccepted } from './send-accepted';

/** `POST /v1/articles`: one article as JSON, or a stream of them, one a line. */
@Controller('v1/articles')
export class SubmitController {
  constructor(
    @Inject(ArticleAcceptor) private readonly acceptor: ArticleAcceptor,
    @Inject(ArticleStream) private readonly stream: ArticleStream,
  ) {}

  @Post()
  async submit(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { body } = request;
    if (Buffer.isBuffer(body)) await this.one(body, request, reply);
    else if (body instanceof Readable) this.many(body, request, reply);
    else throw unsupportedMediaType('no content type');
  }

  private async one(body: Buffer, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const publication = await this.acceptor.accept(body, {
      door: 'article',
      caller: callerOf(request),
      traceparent: traceparentOf(request.headers),
    });
    sendAccepted(reply, publication);
  }

  private many(body: Readable, request: FastifyRequest, reply: FastifyReply): void {
    const results = Readable.from(this.stream.answer(body, traceparentOf(request.headers), callerOf(request)), {
      objectMode: false,
      highWaterMark: 1024 * 1024,
    });
    // What is left unread when the answer is over, because ingest stops, must not keep the connection.
    reply.raw.once('finish', () => request.raw.destroy());
    void reply.code(200).type('application/x-ndjson').send(results);
  }
}
