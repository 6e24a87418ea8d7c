import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { Problem } from '@naba/problem-details';
import { ingestLimits } from '../ingest.config';

/**
 * Hands request bodies on as they are: one article as bytes, a stream as a stream. Parsing is left to the code that can name
 * the fault. Everything else, and every encoding, is refused.
 */
export function receiveBodies(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  app.useBodyParser('application/json', { bodyLimit: ingestLimits.articleBytes });
  server.addContentTypeParser(['application/x-ndjson', 'application/ndjson'], (_request, payload, done) => {
    done(null, payload);
  });
  server.addContentTypeParser('*', (request, _payload, done) => {
    done(unsupportedMediaType(request.headers['content-type'] ?? 'no content type'));
  });

  server.addHook('onRequest', (request, _reply, done) => {
    done(refuseByHeaders(request));
  });
  const deadlines = new WeakMap<FastifyRequest, NodeJS.Timeout>();
  server.addHook('preParsing', (request, _reply, payload, done) => {
    if (!isStream(request))
      deadlines.set(
        request,
        setTimeout(() => request.raw.destroy(), ingestLimits.articleDeadlineMs),
      );
    done(null, payload);
  });
  const arrived = (request: FastifyRequest, _reply: unknown, done: () => void): void => {
    clearTimeout(deadlines.get(request));
    done();
  };
  server.addHook('preValidation', arrived);
  server.addHook('onResponse', arrived);
}

/** The problem of a body that is neither one article nor a stream of them. */
export function unsupportedMediaType(found: string): Problem {
  return new Problem(
    'MEDIA_TYPE_UNSUPPORTED',
    `Send application/json (one article) or application/x-ndjson (one a line), not ${found}.`,
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
