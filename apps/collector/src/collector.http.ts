import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { describeApi } from './describe/openapi.document';

/** The API's description at `/docs`, to be mounted before the application listens. */
export function prepareCollector(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, describeApi(), { jsonDocumentUrl: 'openapi.json', customSiteTitle: 'Naba collector' });
}
