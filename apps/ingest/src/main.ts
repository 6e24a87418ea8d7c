import 'reflect-metadata';
import { served } from '@naba/config';
import { runService } from '@naba/service';
import { ingestAdapter, prepareIngest } from './ingest.http';
import { IngestModule } from './ingest.module';

void runService('ingest', (env, logger) => ({
  module: IngestModule.forRoot(env, logger),
  port: env.INGEST_PORT,
  adapter: ingestAdapter(served(env), env.INGEST_CONNECTION_IDLE_MS),
  prepare: (app) => {
    prepareIngest(app, env);
  },
}));
