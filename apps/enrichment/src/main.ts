import 'reflect-metadata';
import { kafkaSettings } from '@naba/config';
import { runService } from '@naba/service';
import { EnrichmentModule } from './enrichment.module';

void runService('enrichment', (env, logger) => ({
  module: EnrichmentModule.forRoot(env, logger),
  port: env.ENRICHMENT_PORT,
  consumer: { group: 'enrichment', kafka: kafkaSettings(env, 'enrichment') },
}));
