import 'reflect-metadata';
import { runService } from '@naba/service';
import { prepareSearch } from './search.http';
import { SearchModule } from './search.module';

void runService('search', (env, logger) => ({
  module: SearchModule.forRoot(env, logger),
  port: env.SEARCH_PORT,
  prepare: prepareSearch,
}));
