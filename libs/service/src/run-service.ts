import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import type { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Environment } from '@naba/config';
import { EnvironmentError, loadEnvironment, served } from '@naba/config';
import type { KafkaBatchStrategyOptions } from '@naba/messaging';
import { KafkaBatchStrategy, MESSAGING_EVENTS } from '@naba/messaging';
import { httpAdapter } from '@naba/problem-details';
import type { Logger } from '@naba/telemetry';
import { createLogger, Health, NestLogger } from '@naba/telemetry';

/** What makes one service out of the common start. */
export interface Service {
  readonly module: DynamicModule | Type;
  readonly port: number;
  /** Fastify options of this service, for example limits. */
  readonly adapter?: FastifyAdapter;
  /** Called before the service listens, for example to mount its API documentation. */
  readonly prepare?: (app: NestFastifyApplication) => void | Promise<void>;
  /** What the service reads from Kafka; its health and metrics are connected here. */
  readonly consumer?: Omit<KafkaBatchStrategyOptions, 'events'>;
}

/**
 * Starts a service: reads the environment, builds the application, connects its consumer, listens, and stops within the
 * deadline on SIGTERM or SIGINT. A start that fails says why in one line and ends the process with code 1.
 *
 * @param name name of the app, which is also its log name
 * @param describe makes the service from the typed environment
 */
export async function runService(name: string, describe: (env: Environment, logger: Logger) => Service): Promise<void> {
  const env = environmentOrExit();
  const logger = createLogger(name, env.LOG_LEVEL);
  try {
    const service = describe(env, logger);
    const app = await NestFactory.create<NestFastifyApplication>(service.module, service.adapter ?? httpAdapter(served(env)), {
      logger: new NestLogger(logger),
      bufferLogs: false,
      abortOnError: false,
    });
    allowOrigins(app, env.CORS_ORIGINS);
    await service.prepare?.(app);
    if (service.consumer) connectConsumer(app, service.consumer);
    stopOnSignal(app, logger, env.SHUTDOWN_DEADLINE_MS);
    await app.startAllMicroservices();
    await app.listen(service.port, env.BIND_HOST);
    logger.info({ url: await app.getUrl() }, `${name} is listening`);
  } catch (error) {
    logger.fatal({ error }, `${name} cannot start`);
    process.exit(1);
  }
}

/** Lets pages of other origins read the answers. Cookies are never among what they send. */
function allowOrigins(app: NestFastifyApplication, origins: readonly string[]): void {
  if (origins.length === 0) return;
  const origin = origins.includes('*') ? '*' : [...origins];
  app.enableCors({
    origin,
    methods: 'GET,HEAD,POST,PUT,PATCH,DELETE',
    exposedHeaders: [
      'ETag',
      'Retry-After',
      'Content-Disposition',
      'Location',
      'WWW-Authenticate',
      'RateLimit',
      'RateLimit-Policy',
    ],
  });
}

function connectConsumer(app: NestFastifyApplication, options: Omit<KafkaBatchStrategyOptions, 'events'>): void {
  const strategy = new KafkaBatchStrategy({ ...options, events: app.get(MESSAGING_EVENTS) });
  app.get(Health).register({ name: 'consumer', isReady: () => strategy.state().ready, isLive: () => strategy.state().live });
  app.connectMicroservice<MicroserviceOptions>({ strategy });
}

function environmentOrExit(): Environment {
  try {
    return loadEnvironment();
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

function stopOnSignal(app: NestFastifyApplication, logger: Logger, deadlineMs: number): void {
  const stop = (signal?: NodeJS.Signals): void => {
    logger.info({ signal }, 'stopping');
    setTimeout(() => {
      logger.error({ deadlineMs }, 'did not stop within the deadline; what was not finished will be read again');
      process.exit(1);
    }, deadlineMs).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ error }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // Started by another process of ours: its end, of whatever kind, is ours too.
  if (process.connected) process.once('disconnect', stop);
}
