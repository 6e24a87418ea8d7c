import 'reflect-metadata';
import { ProblemFilter } from '@naba/problem-details';
import { runService } from '@naba/service';
import { SearchModule } from './search.module';

void runService('search', (env, logger) => ({
  module: SearchModule.forRoot(env, logger),
  port: env.SEARCH_PORT,
  prepare: (app) => {
    app.useGlobalFilters(new ProblemFilter(logger));
  },
}));
