import { Controller, Get, Header, Inject, ServiceUnavailableException } from '@nestjs/common';
import { Registry } from 'prom-client';
import { Health } from './health';
import type { HealthReport } from './health';

/** `/health/live`, `/health/ready` (200 or 503 with each check's answer) and `/metrics` in Prometheus' text format. */
@Controller()
export class TelemetryController {
  constructor(
    @Inject(Health) private readonly health: Health,
    @Inject(Registry) private readonly registry: Registry,
  ) {}

  @Get('health/live')
  live(): HealthReport {
    return answer(this.health.liveness());
  }

  @Get('health/ready')
  ready(): HealthReport {
    return answer(this.health.readiness());
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics(): Promise<string> {
    return this.registry.metrics();
  }
}

function answer(report: HealthReport): HealthReport {
  if (!report.ok) throw new ServiceUnavailableException(report);
  return report;
}
