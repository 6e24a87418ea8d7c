import type { FastifyRequest } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { guardRoutes } from '@naba/access';
import { Problem } from '@naba/problem-details';
import { limits } from './collector.config';
import { routes } from './collector.routes';
import { describeApi } from './describe/openapi.document';

/** What hubs send is signed as bytes, whatever its type; elsewhere only JSON is taken. */
function receivePushes(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  const isPush = ({ routeOptions }: FastifyRequest): boolean => routeOptions.url?.startsWith('/v1/push/') ?? false;
  server.addHook('onRequest', (request, _reply, done) => {
    if (isPush(request)) {
      request.headers['x-content-type'] = request.headers['content-type'];
      request.headers['content-type'] = 'application/octet-stream';
    }
    done();
  });
  server.addContentTypeParser<Buffer>('*', { parseAs: 'buffer', bodyLimit: limits.feedBytes }, (request, body, done) => {
    done(isPush(request) ? null : new Problem('MEDIA_TYPE_UNSUPPORTED', 'Send application/json.'), body);
  });
}

/** Who may ask, and the API's description at `/docs`, to be mounted before the application listens. */
export function prepareCollector(app: NestFastifyApplication): void {
  guardRoutes(app, routes);
  receivePushes(app);
  SwaggerModule.setup('docs', app, describeApi(), { jsonDocumentUrl: 'openapi.json', customSiteTitle: 'Naba collector' });
}
