import type { DynamicModule } from '@nestjs/common';
import { Inject, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import type { Environment } from '@naba/config';
import { AccessModule, openKeyTable } from '@naba/access';
import { accessSettings, articleIndexSettings, kafkaSettings } from '@naba/config';
import type { MessagingEvents } from '@naba/messaging';
import { EventPublisher, MESSAGING_EVENTS, MessagingModule } from '@naba/messaging';
import { ProblemFilter } from '@naba/problem-details';
import type { Logger } from '@naba/telemetry';
import { Health, LOGGER, TelemetryModule } from '@naba/telemetry';
import type { ArticleTable } from './follow/article.table';
import { articleTableToken, openArticleTable } from './follow/article.table';
import { indexSettingsToken, IndexLookup } from './follow/index.lookup';
import { GroupProgress } from './follow/group.progress';
import { Ledger } from './follow/ledger';
import { LedgerFollower, tailSettingsToken } from './follow/ledger.follower';
import { StatusController } from './follow/status.controller';
import { ingestLimits } from './ingest.config';
import { SourceRule } from './receive/source.rule';
import { PageFetcher } from './pages/page.fetcher';
import { PagesController } from './pages/pages.controller';
import { ArticlePublisher } from './publish/article.publisher';
import { BodyBudget } from './receive/body-budget';
import { RefusalController } from './refuse/refusal.controller';
import { RefusalLog } from './refuse/refusal.log';
import { DeadLettersController } from './repair/dead-letters.controller';
import { RepairService } from './repair/repair.service';
import { ArticleAcceptor } from './submit/article.acceptor';
import { ArticleStream, lineIdleMsToken } from './submit/article.stream';
import { IngestEvents } from './submit/ingest.events';
import { SubmitController } from './submit/submit.controller';
import { TakedownController } from './takedown/takedown.controller';

/** Takes articles over HTTP, identifies and cleans them, and puts them on `articles.raw.v1`. */
@Module({})
export class IngestModule {
  constructor(@Inject(Health) health: Health, @Inject(EventPublisher) publisher: EventPublisher) {
    health.register({ name: 'kafka', isReady: () => publisher.isReady(), isLive: () => publisher.isLive() });
  }

  static forRoot(env: Environment, logger: Logger): DynamicModule {
    return {
      module: IngestModule,
      imports: [
        TelemetryModule.forRoot({ app: 'ingest', logger }),
        MessagingModule.forRoot({ source: '/naba/ingest', kafka: kafkaSettings(env, 'ingest'), logger }),
        AccessModule.forRoot({
          settings: accessSettings(env),
          keys: {
            inject: [MESSAGING_EVENTS],
            useFactory: (events: MessagingEvents) => openKeyTable(kafkaSettings(env, 'ingest'), events),
          },
        }),
      ],
      controllers: [
        SubmitController,
        PagesController,
        StatusController,
        TakedownController,
        RefusalController,
        DeadLettersController,
      ],
      providers: [
        ArticleAcceptor,
        ArticlePublisher,
        ArticleStream,
        IngestEvents,
        IndexLookup,
        LedgerFollower,
        GroupProgress,
        RefusalLog,
        RepairService,
        SourceRule,
        { provide: PageFetcher, useFactory: () => new PageFetcher(env.COLLECTOR_URL) },
        {
          provide: articleTableToken,
          inject: [MESSAGING_EVENTS],
          useFactory: (events: MessagingEvents) => openArticleTable(kafkaSettings(env, 'ingest'), events, env.INGEST_DATA_DIR),
        },
        {
          provide: Ledger,
          inject: [articleTableToken],
          useFactory: (articles: ArticleTable) => new Ledger(ingestLimits.ledgerEntries, articles),
        },
        { provide: tailSettingsToken, useValue: kafkaSettings(env, 'ingest') },
        { provide: indexSettingsToken, useValue: articleIndexSettings(env) },
        {
          provide: BodyBudget,
          inject: [IngestEvents],
          useFactory: (events: IngestEvents) =>
            new BodyBudget(env.INGEST_BODIES_IN_FLIGHT_BYTES, (bytes) => {
              events.bodiesHeld(bytes);
            }),
        },
        { provide: lineIdleMsToken, useValue: env.INGEST_BODY_IDLE_MS },
        { provide: APP_FILTER, inject: [LOGGER], useFactory: (log: Logger) => new ProblemFilter(log) },
      ],
    };
  }
}
