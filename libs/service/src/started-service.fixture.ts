/** A service that does nothing, started as all are: `node --import tsx started-service.fixture.ts <port> <fault>`. */
import 'reflect-metadata';
import type { OnModuleDestroy, Type } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { TelemetryModule } from '@naba/telemetry';
import { runService } from './run-service';

@Module({})
class Fast {}

/** Work that is not ended when the service is told to stop. */
@Module({})
class Stuck implements OnModuleDestroy {
  onModuleDestroy(): Promise<never> {
    return new Promise(() => undefined);
  }
}

@Module({})
class Unclean implements OnModuleDestroy {
  onModuleDestroy(): never {
    throw new Error('a file could not be closed');
  }
}

const kinds: Readonly<Record<string, Type>> = { none: Fast, stuck: Stuck, unclean: Unclean };
const [port, fault = 'none'] = process.argv.slice(2);

void runService('probe', (_env, logger) => ({
  module: { module: kinds[fault] ?? Fast, imports: [TelemetryModule.forRoot({ app: 'probe', logger })] },
  port: Number(port),
  prepare: () => {
    if (fault === 'unprepared') throw new Error('there is no page');
  },
}));
