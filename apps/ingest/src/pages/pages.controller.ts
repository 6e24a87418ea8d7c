import { Controller, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOf } from '@naba/access';
import type { ExtractionWarning } from '@naba/contracts';
import { collectWarnings } from '@naba/contracts';
import { decodeHtml } from '@naba/extraction';
import { Problem } from '@naba/problem-details';
import { pageToSubmission } from '@naba/submission';
import { unsupportedMediaType } from '../receive/body-parsers';
import { traceparentOf } from '../receive/traceparent';
import { ArticleAcceptor } from '../submit/article.acceptor';
import { parseJson } from '../submit/parse-json';
import { sendAccepted } from '../submit/send-accepted';
import { PageFetcher } from './page.fetcher';

/** Bytes of an article as its acceptor takes them, and what was unsure before. */
interface PageRead {
  readonly bytes: Buffer;
  readonly warnings: readonly ExtractionWarning[];
}

/** `POST /v1/pages`: a whole page, as HTML, in JSON, or by its address alone. */
@Controller('v1/pages')
export class PagesController {
  constructor(
    @Inject(ArticleAcceptor) private readonly acceptor: ArticleAcceptor,
    @Inject(PageFetcher) private readonly pages: PageFetcher,
  ) {}

  @Post()
  async submit(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query('url') url?: string): Promise<void> {
    const { body } = request;
    if (!Buffer.isBuffer(body)) throw unsupportedMediaType('a stream');
    const { bytes, warnings } = isHtml(request) ? readHtml(request, body, url) : await this.readJson(request, body);
    const publication = await this.acceptor.accept(bytes, {
      door: 'page',
      caller: callerOf(request),
      traceparent: traceparentOf(request.headers),
    });
    if (publication.kind === 'refused') throw publication.problem;
    sendAccepted(reply, { ...publication, warnings: [...warnings, ...(publication.warnings ?? [])] });
  }

  /** A page without its HTML is fetched; what else is said of it stays, but its address is the one where it really is. */
  private async readJson({ headers }: FastifyRequest, body: Buffer): Promise<PageRead> {
    const parsed = parseJson(body);
    if (parsed.kind === 'refused') throw parsed.problem;
    const told = parsed.value;
    if (typeof told !== 'object' || told === null) return { bytes: body, warnings: [] };
    if ('body' in told) {
      const detail = 'is no field of a page; send html, or send the article to /v1/articles';
      throw new Problem('ARTICLE_INVALID', `/body ${detail}`, { errors: [{ pointer: '/body', detail }] });
    }
    if ('html' in told || !('url' in told) || typeof told.url !== 'string') return { bytes: body, warnings: [] };
    const { authorization } = headers;
    const { url, html, fetchedAt, extraction } = await this.pages.fetch(
      told.url,
      authorization === undefined ? {} : { authorization },
    );
    const origin = { via: 'page', fetchedFrom: url, fetchedAt } as const;
    return { bytes: Buffer.from(JSON.stringify({ origin, ...told, url, html })), warnings: extraction?.warnings ?? [] };
  }
}

function isHtml({ headers }: FastifyRequest): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)\b/i.test(headers['content-type'] ?? '');
}

/** Its address stands in the query or, as HTTP has it, in `Content-Location`; else the page may tell it. */
function readHtml({ headers }: FastifyRequest, body: Buffer, parameter: string | undefined): PageRead {
  const { warnings, warn } = collectWarnings();
  const location: unknown = headers['content-location'];
  const url = parameter ?? (typeof location === 'string' ? location : undefined);
  const text = decodeAs(body, headers['content-type']) ?? decodeHtml(body, warn);
  const page = pageToSubmission(Buffer.from(text), { ...(url !== undefined && { url }) });
  const address = page.url === undefined ? {} : { url: page.url };
  return { bytes: Buffer.from(JSON.stringify({ ...address, html: text })), warnings };
}

/** In the charset of the header, which goes before what the page says; undefined where it has none that fits its bytes. */
function decodeAs(bytes: Buffer, contentType = ''): string | undefined {
  const charset = /;\s*charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(contentType)?.[1];
  if (charset === undefined) return undefined;
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
