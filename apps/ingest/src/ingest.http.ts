import type { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { guardRoutes } from '@naba/access';
import type { Environment } from '@naba/config';
import type { Served } from '@naba/problem-details';
import { httpAdapter } from '@naba/problem-details';
import { describeApi } from './describe/openapi.document';
import { ingestLimits } from './ingest.config';
import { routes } from './ingest.routes';
import { receiveBodies } from './receive/body-parsers';

/** The HTTP server: patient with long streams, not with connections on which nothing moves in either direction for so long. */
export function ingestAdapter(served: Served | undefined, connectionIdleMs: number): FastifyAdapter {
  return httpAdapter(served, {
    connectionTimeout: connectionIdleMs,
    // A stream may take hours; single articles have a deadline of their own.
    requestTimeout: 0,
    http: { headersTimeout: ingestLimits.headersDeadlineMs },
    // While ingest stops, requests on open connections are still answered properly.
    return503OnClosing: false,
  });
}

/** Who may ask, body parsers and the API's description at `/docs`, to be called before the application listens. */
export function prepareIngest(app: NestFastifyApplication, env: Environment): void {
  guardRoutes(app, routes);
  receiveBodies(app, env.INGEST_BODY_IDLE_MS);
  SwaggerModule.setup('docs', app, describeApi(), {
    jsonDocumentUrl: 'openapi.json',
    yamlDocumentUrl: 'docs/yaml',
    customSiteTitle: 'Naba ingest',
  });
}
