import type { DynamicModule, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { Inject, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { Registry } from 'prom-client';
import type { Environment } from '@naba/config';
import { AccessModule, openKeyTable } from '@naba/access';
import { accessSettings, EnvironmentError, kafkaSettings } from '@naba/config';
import type { Fetcher } from '@naba/fetching';
import { createFetcher, productTokenOf } from '@naba/fetching';
import type { MessagingEvents } from '@naba/messaging';
import { EventPublisher, MESSAGING_EVENTS, MessagingModule } from '@naba/messaging';
import { ProblemFilter } from '@naba/problem-details';
import type { Service } from '@naba/service';
import type { Logger } from '@naba/telemetry';
import { Health, LOGGER, TelemetryModule } from '@naba/telemetry';
import { group } from './collector.config';
import { CollectorEvents } from './collector.events';
import { prepareCollector } from './collector.http';
import { FeedsController } from './consume/feeds.controller';
import { PageFetcher } from './fetch/page.fetcher';
import { PoliteFetcher } from './fetch/polite.fetcher';
import { FeedTables } from './hold/feed.tables';
import { Holdings } from './hold/holdings';
import { FeedFinder } from './manage/feed.finder';
import { FeedRegistry } from './manage/feed.registry';
import { FeedsDoor } from './manage/feeds-door.controller';
import { FetchesDoor } from './manage/fetches-door.controller';
import { SourcesDoor } from './manage/sources-door.controller';
import { FeedPoller } from './poll/feed.poller';
import { FeedWork } from './poll/feed.work';
import { StateWriter } from './poll/state.writer';
import { HubSecrets } from './push/hub-secrets';
import { PushDoor } from './push/push-door.controller';
import { PushedDocuments } from './push/pushed.documents';
import type { Reached } from './push/subscriptions';
import { Subscriptions } from './push/subscriptions';
import { DocumentReader } from './read/document.reader';
import { IngestClient } from './submit/ingest.client';
import { ItemSubmitter } from './submit/item.submitter';

const fetcherToken = Symbol('Fetcher');

/** Reads the feeds that operators name, and submits what is new in them to ingest. */
@Module({})
export class CollectorModule implements OnModuleInit, OnModuleDestroy {
  constructor(
    @Inject(Health) health: Health,
    @Inject(EventPublisher) publisher: EventPublisher,
    @Inject(FeedTables) tables: FeedTables,
    @Inject(FeedPoller) private readonly poller: FeedPoller,
    @Inject(PoliteFetcher) private readonly fetcher: PoliteFetcher,
    @Inject(DocumentReader) private readonly reader: DocumentReader,
    @Inject(IngestClient) private readonly ingest: IngestClient,
  ) {
    health.register({ name: 'kafka', isReady: () => publisher.isReady(), isLive: () => publisher.isLive() });
    health.register({ name: 'feeds', isReady: () => tables.isReady() && poller.isReady() });
  }

  onModuleInit(): void {
    this.poller.start();
  }

  /** Before the group is left and the publisher closed: states are still written, and then belong to another instance. */
  async onModuleDestroy(): Promise<void> {
    await this.poller.close();
    await Promise.all([this.fetcher.close(), this.reader.close(), this.ingest.close()]);
  }

  static forRoot(env: Environment, logger: Logger, holdings: Holdings): DynamicModule {
    const kafka = kafkaSettings(env, 'collector');
    return {
      module: CollectorModule,
      imports: [
        TelemetryModule.forRoot({ app: 'collector', logger }),
        MessagingModule.forRoot({ source: '/naba/collector', kafka, logger }),
        AccessModule.forRoot({
          settings: accessSettings(env),
          keys: { inject: [MESSAGING_EVENTS], useFactory: (events: MessagingEvents) => openKeyTable(kafka, events) },
        }),
      ],
      controllers: [FeedsController, FeedsDoor, SourcesDoor, FetchesDoor, PushDoor],
      providers: [
        { provide: Holdings, useValue: holdings },
        { provide: CollectorEvents, inject: [Registry], useFactory: (registry: Registry) => new CollectorEvents(registry) },
        {
          provide: FeedTables,
          inject: [MESSAGING_EVENTS],
          useFactory: (events: MessagingEvents) => new FeedTables(kafka, events),
        },
        { provide: fetcherToken, useFactory: () => openFetcher(env) },
        {
          provide: PoliteFetcher,
          inject: [fetcherToken],
          useFactory: (fetcher: Fetcher) =>
            new PoliteFetcher(fetcher, {
              productToken: productTokenOf(env.COLLECTOR_USER_AGENT),
              hostIntervalMs: env.COLLECTOR_HOST_INTERVAL_MS,
            }),
        },
        {
          provide: Subscriptions,
          inject: [EventPublisher, FeedTables, fetcherToken],
          useFactory: (publisher: EventPublisher, tables: FeedTables, fetcher: Fetcher) =>
            new Subscriptions({
              publisher,
              table: tables.subscriptions,
              fetcher,
              logger,
              reached: reachedByHubs(env),
            }),
        },
        { provide: PushedDocuments, useFactory: () => new PushedDocuments() },
        { provide: PageFetcher, inject: [PoliteFetcher], useFactory: (fetcher: PoliteFetcher) => new PageFetcher(fetcher) },
        { provide: DocumentReader, useFactory: () => new DocumentReader() },
        { provide: IngestClient, useFactory: () => openIngest(env, logger) },
        {
          provide: FeedPoller,
          inject: [
            EventPublisher,
            FeedTables,
            PoliteFetcher,
            DocumentReader,
            IngestClient,
            CollectorEvents,
            Subscriptions,
            PushedDocuments,
          ],
          useFactory: (
            publisher: EventPublisher,
            tables: FeedTables,
            fetcher: PoliteFetcher,
            reader: DocumentReader,
            ingest: IngestClient,
            events: CollectorEvents,
            subscriptions: Subscriptions,
            pushed: PushedDocuments,
          ) => {
            const states = new StateWriter(publisher, holdings);
            const submitter = new ItemSubmitter(fetcher, ingest);
            const work = new FeedWork({ fetcher, reader, submitter, ingest, states, events, subscriptions, pushed });
            return new FeedPoller(tables, holdings, work, states, subscriptions, events, logger, () => publisher.isReady());
          },
        },
        {
          provide: FeedRegistry,
          inject: [EventPublisher, FeedTables],
          useFactory: (publisher: EventPublisher, tables: FeedTables) => new FeedRegistry(publisher, tables),
        },
        {
          provide: FeedFinder,
          inject: [PoliteFetcher, DocumentReader],
          useFactory: (fetcher: PoliteFetcher, reader: DocumentReader) => new FeedFinder(fetcher, reader),
        },
        { provide: APP_FILTER, inject: [LOGGER], useFactory: (log: Logger) => new ProblemFilter(log) },
      ],
    };
  }
}

function openIngest(env: Environment, logger: Logger): IngestClient {
  return new IngestClient(env.INGEST_URL, {
    key: env.COLLECTOR_API_KEY,
    report: (detail) => {
      logger.warn({ detail }, 'ingest takes nothing; what was found waits');
    },
  });
}

/** @throws EnvironmentError where hubs could reach the collector, and it has nothing to make secrets of */
function reachedByHubs({ COLLECTOR_PUBLIC_URL: url, COLLECTOR_PUSH_SECRET: secret }: Environment): Reached | undefined {
  if (url === undefined) return undefined;
  if (secret === undefined)
    throw new EnvironmentError([
      'COLLECTOR_PUSH_SECRET: needed with COLLECTOR_PUBLIC_URL, 32 characters at least, the same for all collectors.',
    ]);
  return { publicUrl: url.replace(/\/+$/, ''), secrets: new HubSecrets(secret) };
}

function openFetcher(env: Environment): Fetcher {
  return createFetcher({
    userAgent: env.COLLECTOR_USER_AGENT,
    trustedHosts: env.COLLECTOR_TRUSTED_HOSTS,
    trustedHostsSetting: 'COLLECTOR_TRUSTED_HOSTS',
  });
}

/** The collector as a service: which feeds it polls follows from the partitions that its group gives it. */
export function collectorService(env: Environment, logger: Logger): Service {
  const holdings = new Holdings(env.KAFKA_SESSION_TIMEOUT_MS);
  return {
    module: CollectorModule.forRoot(env, logger, holdings),
    port: env.COLLECTOR_PORT,
    prepare: prepareCollector,
    consumer: { group, kafka: kafkaSettings(env, 'collector'), holder: holdings },
  };
}
