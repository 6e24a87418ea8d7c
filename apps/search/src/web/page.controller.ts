import { Controller, Get, Headers, Inject, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { toPageDocument } from './page-document';
import { PageFiles } from './page-files';
import { choosePageLanguage, readCookie } from './page-language';

const contentSecurityPolicy =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
const oneYearSeconds = 31_536_000;

/** Serves the built search page. Everything under `assets/` has its hash in its name and may be kept for ever. */
@Controller()
export class PageController {
  constructor(@Inject(PageFiles) private readonly files: PageFiles) {}

  /** Every view of the page is the same document, in the reader's language; the page reads from the address what to show. */
  @Get(['/', 'articles/:id', 'entities/:id', 'compare', 'operations'])
  page(
    @Headers('accept-language') accepted: string | undefined,
    @Headers('cookie') cookies: string | undefined,
    @Res() reply: FastifyReply,
  ): void {
    const language = choosePageLanguage(readCookie(cookies, 'naba-language'), accepted);
    const html = String(this.files.index.bytes);
    void reply
      .header('content-security-policy', contentSecurityPolicy)
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', 'no-cache')
      .header('content-language', language)
      .header('vary', 'accept-language, cookie')
      .header('x-content-type-options', 'nosniff')
      .type(this.files.index.type)
      .send(toPageDocument(html, language, readCookie(cookies, 'naba-theme')));
  }

  @Get('assets/:name')
  asset(
    @Param('name') name: string,
    @Headers('accept-encoding') encodings: string | undefined,
    @Res() reply: FastifyReply,
  ): void {
    const file = this.files.get(`assets/${name}`);
    if (file === undefined) throw new NotFoundException();
    const accepted = Object.entries(file.compressed).find(([encoding]) => encodings?.match(/\w+/g)?.includes(encoding));
    if (accepted) void reply.header('content-encoding', accepted[0]);
    void reply
      .header('cache-control', `public, max-age=${oneYearSeconds}, immutable`)
      .header('x-content-type-options', 'nosniff')
      .header('vary', 'accept-encoding')
      .type(file.type)
      .send(accepted?.[1] ?? file.bytes);
  }
}
