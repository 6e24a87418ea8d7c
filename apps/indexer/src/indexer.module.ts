import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import type { Environment } from '@naba/config';
import { articleIndexSettings, kafkaSettings } from '@naba/config';
import { openKeyTable } from '@naba/access';
import type { MessagingEvents } from '@naba/messaging';
import { MESSAGING_EVENTS, MessagingModule, openEventLog } from '@naba/messaging';
import type { Service } from '@naba/service';
import type { Logger } from '@naba/telemetry';
import { TelemetryModule } from '@naba/telemetry';
import { EnrichedArticlesController } from './consume/enriched-articles.controller';
import { chunk, group } from './indexer.config';
import { Alarms } from './record/alarms';
import { OperationsRecorder, recorderKafkaToken } from './record/operations.recorder';
import { ArticleWriter } from './write/article.writer';
import { IndexGate } from './write/index.gate';
import { enrichedLogToken, IndexMender } from './write/index.mender';
import { indexClientProviders } from './write/index-client.provider';
import { KeyMirror, keyTableToken } from './write/key.mirror';
import { OperationsWriter } from './write/operations.writer';
import { WriteMetrics } from './write/write.metrics';

/** Reads `articles.enriched.v1` and writes it to the article index. */
@Module({})
export class IndexerModule {
  static forRoot(env: Environment, logger: Logger): DynamicModule {
    return {
      module: IndexerModule,
      imports: [
        TelemetryModule.forRoot({ app: 'indexer', logger }),
        MessagingModule.forRoot({ source: '/naba/indexer', kafka: kafkaSettings(env, 'indexer'), logger }),
      ],
      controllers: [EnrichedArticlesController],
      providers: [
        ...indexClientProviders(articleIndexSettings(env)),
        Alarms,
        {
          provide: enrichedLogToken,
          useFactory: () =>
            openEventLog(kafkaSettings(env, 'indexer'), 'articles.enriched.v1', group, new AbortController().signal),
        },
        IndexMender,
        IndexGate,
        ArticleWriter,
        WriteMetrics,
        { provide: recorderKafkaToken, useValue: kafkaSettings(env, 'indexer') },
        OperationsWriter,
        OperationsRecorder,
        {
          provide: keyTableToken,
          inject: [MESSAGING_EVENTS],
          useFactory: (events: MessagingEvents) => openKeyTable(kafkaSettings(env, 'indexer'), events),
        },
        KeyMirror,
      ],
    };
  }
}

/** The indexer as a service: ready while its consumer reads and the index can be written to. */
export function indexerService(env: Environment, logger: Logger): Service {
  return {
    module: IndexerModule.forRoot(env, logger),
    port: env.INDEXER_PORT,
    consumer: { group, kafka: kafkaSettings(env, 'indexer'), ...chunk },
  };
}
