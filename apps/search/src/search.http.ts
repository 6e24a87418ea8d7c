import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import etag from '@fastify/etag';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { guardRoutes } from '@naba/access';
import { describeApi } from './describe/openapi.document';
import { SearchMetrics } from './measure/search.metrics';
import { routes } from './search.routes';

/** Answers are made once and read once: a middling quality, as brotli's highest takes longer than the search. */
const brotliQuality = 4;

/** Who may ask, what is common to all answers, and the API's description at `/docs`; to be called before the application listens. */
export async function prepareSearch(app: NestFastifyApplication): Promise<void> {
  app.get(SearchMetrics).watch(app.getHttpAdapter().getInstance());
  guardRoutes(app, routes);
  // First, so that a tag is of what is answered, however it is compressed; therefore a weak one.
  await app.register(etag, { weak: true });
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    globalDecompression: false,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (request, reply, _payload, done) => {
      if (request.url.startsWith('/v1/') && !reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-cache');
      done();
    });
  SwaggerModule.setup('docs', app, describeApi(), { jsonDocumentUrl: 'openapi.json', customSiteTitle: 'Naba search' });
}
