import { Controller, Get, Headers, Inject, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageFiles } from './page-files';

const contentSecurityPolicy =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
const oneYearSeconds = 31_536_000;

/** Serves the built search page. Everything under `assets/` has its hash in its name and may be kept for ever. */
@Controller()
export class PageController {
  constructor(@Inject(PageFiles) private readonly files: PageFiles) {}

  /** Every view of the page is the same document; the page reads from the address what to show. */
  @Get(['/', 'articles/:id', 'entities/:id', 'operations'])
  page(@Headers('accept-encoding') encodings: string | undefined, @Res() reply: FastifyReply): void {
    void reply
      .header('content-security-policy', contentSecurityPolicy)
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', 'no-cache');
    this.send('index.html', encodings, reply);
  }

  @Get('assets/:name')
  asset(
    @Param('name') name: string,
    @Headers('accept-encoding') encodings: string | undefined,
    @Res() reply: FastifyReply,
  ): void {
    void reply.header('cache-control', `public, max-age=${oneYearSeconds}, immutable`);
    this.send(`assets/${name}`, encodings, reply);
  }

  private send(path: string, encodings: string | undefined, reply: FastifyReply): void {
    const file = this.files.get(path);
    if (file === undefined) throw new NotFoundException();
    void reply.header('x-content-type-options', 'nosniff').header('vary', 'accept-encoding').type(file.type);
    if (file.gzip !== undefined && /\bgzip\b/.test(encodings ?? ''))
      void reply.header('content-encoding', 'gzip').send(file.gzip);
    else void reply.send(file.bytes);
  }
}
