import type { DynamicModule, OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import { Inject, Module } from '@nestjs/common';
import { Registry } from 'prom-client';
import type { Catalogue } from './catalogue';
import type { KafkaSettings } from './kafka.settings';
import type { MessagingEvents } from './messaging.events';
import type { MessagingLogger } from './prometheus.events';
import { prometheusMessagingEvents } from './prometheus.events';
import { EventPublisher } from './publish/event.publisher';

/** Injection token of the process's `MessagingEvents`; give it to `KafkaBatchStrategy` too. */
export const messagingEventsToken = Symbol('MessagingEvents');

export interface MessagingModuleOptions {
  /** CloudEvents source of what this process publishes, for example `/naba/ingest`. */
  readonly source: string;
  readonly kafka: KafkaSettings;
  readonly logger?: MessagingLogger;
  readonly catalogue?: Catalogue;
}

/**
 * Gives the process its one `EventPublisher`, creates missing topics while it starts, and flushes when it stops. Metrics go to
 * the prom-client `Registry` that the application provides.
 */
@Module({})
export class MessagingModule implements OnModuleInit, OnApplicationShutdown {
  constructor(@Inject(EventPublisher) private readonly publisher: EventPublisher) {}

  static forRoot({ source, kafka, logger, catalogue }: MessagingModuleOptions): DynamicModule {
    return {
      module: MessagingModule,
      global: true,
      providers: [
        {
          provide: messagingEventsToken,
          inject: [{ token: Registry, optional: true }],
          useFactory: (registry?: Registry): MessagingEvents => prometheusMessagingEvents(registry ?? new Registry(), logger),
        },
        {
          provide: EventPublisher,
          inject: [messagingEventsToken],
          useFactory: (events: MessagingEvents) =>
            new EventPublisher({ source, kafka, events, ...(catalogue ? { catalogue } : {}) }),
        },
      ],
      exports: [EventPublisher, messagingEventsToken],
    };
  }

  onModuleInit(): void {
    this.publisher.start();
  }

  /** After the consumers have stopped: what they published last is still sent. */
  async onApplicationShutdown(): Promise<void> {
    await this.publisher.close();
  }
}
