import 'reflect-metadata';
import { SwaggerModule } from '@nestjs/swagger';
import { runService } from '@naba/service';
import { describeApi } from './describe/openapi.document';
import { SearchModule } from './search.module';

void runService('search', (env, logger) => ({
  module: SearchModule.forRoot(env, logger),
  port: env.SEARCH_PORT,
  prepare: (app) => {
    SwaggerModule.setup('docs', app, describeApi(), { jsonDocumentUrl: 'docs/json', customSiteTitle: 'Naba search' });
  },
}));
