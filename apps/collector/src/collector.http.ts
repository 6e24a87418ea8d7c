import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { guardRoutes } from '@naba/access';
import { routes } from './collector.routes';
import { describeApi } from './describe/openapi.document';

/** Who may ask, and the API's description at `/docs`, to be mounted before the application listens. */
export function prepareCollector(app: NestFastifyApplication): void {
  guardRoutes(app, routes);
  SwaggerModule.setup('docs', app, describeApi(), { jsonDocumentUrl: 'openapi.json', customSiteTitle: 'Naba collector' });
}
