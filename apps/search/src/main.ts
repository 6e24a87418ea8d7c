import 'reflect-metadata';
import { SwaggerModule } from '@nestjs/swagger';
import { ProblemFilter } from '@naba/problem-details';
import { runService } from '@naba/service';
import { describeApi } from './describe/openapi.document';
import { SearchModule } from './search.module';

void runService('search', (env, logger) => ({
  module: SearchModule.forRoot(env, logger),
  port: env.SEARCH_PORT,
  prepare: (app) => {
    app.useGlobalFilters(new ProblemFilter(logger));
    SwaggerModule.setup('docs', app, describeApi(), { jsonDocumentUrl: 'docs/json', customSiteTitle: 'Naba search' });
  },
}));
