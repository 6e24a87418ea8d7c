import type { Readable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '@naba/problem-details';
import { ingestLimits } from '../ingest.config';
import { ArrivingBody } from './arriving-body';
import { BodyBudget } from './body-budget';

/**
 * Hands request bodies on as they are: one article as bytes, a stream as a stream. Parsing is left to the code that can name
 * the fault. Everything else, and every encoding, is refused.
 *
 * An article has its place in the budget of all bodies before it is read, as long as it says that it is, until it is answered;
 * one that does not say is taken for the longest. Streams see to their lines themselves.
 *
 * @param idleMs how long to wait for the next bytes of an article
 */
export function receiveBodies(app: NestFastifyApplication, idleMs: number): void {
  const server = app.getHttpAdapter().getInstance();
  const budget = app.get(BodyBudget);
  app.useBodyParser('application/json', { bodyLimit: ingestLimits.articleBytes });
  server.addContentTypeParser(['application/x-ndjson', 'application/ndjson'], (_request, payload, done) => {
    done(null, payload);
  });
  const html = { parseAs: 'buffer', bodyLimit: ingestLimits.articleBytes } as const;
  server.addContentTypeParser<Buffer>(['text/html', 'application/xhtml+xml'], html, (request, body, done) => {
    if (request.routeOptions.url === '/v1/pages') done(null, body);
    else done(unsupportedMediaType('a page, which /v1/pages takes'));
  });
  server.addContentTypeParser('*', (request, _payload, done) => {
    done(unsupportedMediaType(request.headers['content-type'] ?? 'no content type'));
  });

  server.addHook('onRequest', (request, _reply, done) => {
    done(refuseByHeaders(request));
  });
  server.addHook('preParsing', (request, reply, payload, done) => {
    if (isStream(request) || !hasBody(request)) {
      done(null, payload);
      return;
    }
    const holding = budget.open();
    reply.raw.once('close', () => {
      holding.close();
    });
    if (!holding.take(declaredBytes(request))) done(budget.problem());
    else done(null, arriving(payload, reply, idleMs));
  });
}

/** The problem of a body that is neither one article nor a stream of them. */
export function unsupportedMediaType(found: string): Problem {
  return new Problem(
    'MEDIA_TYPE_UNSUPPORTED',
    `Send application/json (one article) or application/x-ndjson (one a line), or text/html to /v1/pages, not ${found}.`,
  );
}

function refuseByHeaders({ headers }: FastifyRequest): Problem | undefined {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    return new Problem('MEDIA_TYPE_UNSUPPORTED', `Send the body uncompressed; content-encoding ${encoding} is not supported.`);
  }
  return undefined;
}

function isStream(request: FastifyRequest): boolean {
  return request.headers['content-type']?.includes('ndjson') ?? false;
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function declaredBytes({ headers }: FastifyRequest): number {
  return Math.min(Number(headers['content-length'] ?? ingestLimits.articleBytes), ingestLimits.articleBytes);
}

function arriving(payload: Readable, reply: FastifyReply, idleMs: number): ArrivingBody {
  const body = new ArrivingBody({ idleMs, wholeMs: ingestLimits.articleDeadlineMs });
  payload.once('error', (error: Error) => body.destroy(error));
  // What its sender withholds must not be waited for once more.
  body.once('error', () => void reply.header('connection', 'close'));
  return payload.pipe(body);
}
