import type { DynamicModule } from '@nestjs/common';
import { Inject, Module } from '@nestjs/common';
import type { Environment } from '@naba/config';
import { kafkaSettings } from '@naba/config';
import { createPipeline, Pipeline } from '@naba/enrichers';
import { EventPublisher, MessagingModule } from '@naba/messaging';
import { ModelFolder } from '@naba/models';
import type { Logger } from '@naba/telemetry';
import { Health, TelemetryModule } from '@naba/telemetry';
import { RawArticleConsumer } from './consume/raw-article.consumer';
import { EnrichmentMetrics } from './measure/enrichment.metrics';
import { EnrichedArticlePublisher } from './publish/enriched-article.publisher';

/** Reads `articles.raw.v1`, enriches each article, publishes to `articles.enriched.v1`. */
@Module({})
export class EnrichmentModule {
  constructor(@Inject(Health) health: Health, @Inject(EventPublisher) publisher: EventPublisher) {
    health.register({ name: 'kafka', isReady: () => publisher.isReady(), isLive: () => publisher.isLive() });
  }

  static forRoot(env: Environment, logger: Logger): DynamicModule {
    return {
      module: EnrichmentModule,
      imports: [
        TelemetryModule.forRoot({ app: 'enrichment', logger }),
        MessagingModule.forRoot({ source: '/naba/enrichment', kafka: kafkaSettings(env, 'enrichment'), logger }),
      ],
      controllers: [RawArticleConsumer],
      providers: [
        // Read before the service is ready, so that a model that is missing is known at once.
        { provide: Pipeline, useFactory: () => createPipeline({ models: new ModelFolder() }) },
        EnrichedArticlePublisher,
        EnrichmentMetrics,
      ],
    };
  }
}
