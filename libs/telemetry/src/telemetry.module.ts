import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { Health } from './health';
import type { Logger } from './logger';
import { TelemetryController } from './telemetry.controller';

/** Injection token of the process's logger. */
export const loggerToken = Symbol('Logger');

/** Health, metrics and the logger of one process, for every module of it. */
@Module({})
export class TelemetryModule {
  /** @param options.logger the process's logger; its `app` binding labels every metric */
  static forRoot(options: { readonly app: string; readonly logger: Logger }): DynamicModule {
    const registry = new Registry();
    registry.setDefaultLabels({ app: options.app });
    collectDefaultMetrics({ register: registry });
    return {
      module: TelemetryModule,
      global: true,
      controllers: [TelemetryController],
      providers: [Health, { provide: Registry, useValue: registry }, { provide: loggerToken, useValue: options.logger }],
      exports: [Health, Registry, loggerToken],
    };
  }
}
