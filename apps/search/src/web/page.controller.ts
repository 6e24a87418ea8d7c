import { Controller, Get, Inject, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageFiles } from './page-files';

const contentSecurityPolicy =
  "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
const oneYearSeconds = 31_536_000;

/** Serves the built search page. Everything under `assets/` has its hash in its name and may be kept for ever. */
@Controller()
export class PageController {
  constructor(@Inject(PageFiles) private readonly files: PageFiles) {}

  @Get()
  page(@Res() reply: FastifyReply): void {
    void reply.header('content-security-policy', contentSecurityPolicy).header('cache-control', 'no-cache');
    this.send('index.html', reply);
  }

  @Get('assets/:name')
  asset(@Param('name') name: string, @Res() reply: FastifyReply): void {
    void reply.header('cache-control', `public, max-age=${oneYearSeconds}, immutable`);
    this.send(`assets/${name}`, reply);
  }

  private send(path: string, reply: FastifyReply): void {
    const file = this.files.get(path);
    if (file === undefined) throw new NotFoundException();
    void reply.header('x-content-type-options', 'nosniff').type(file.type).send(file.bytes);
  }
}
