export { Health } from './health';
export type { HealthIndicator, HealthReport } from './health';
export { createLogger, NestLogger } from './logger';
export type { Logger } from './logger';
export { loggerToken as LOGGER, TelemetryModule } from './telemetry.module';
