import 'reflect-metadata';
import { kafkaSettings } from '@naba/config';
import { KafkaBatchStrategy } from '@naba/messaging';
import { runService } from '@naba/service';
import { EnrichmentModule } from './enrichment.module';

void runService('enrichment', (env, logger) => ({
  module: EnrichmentModule.forRoot(env, logger),
  port: env.ENRICHMENT_PORT,
  consumer: () =>
    new KafkaBatchStrategy({ group: 'enrichment', topics: ['articles.raw.v1'], kafka: kafkaSettings(env, 'enrichment') }),
}));
