import { Injectable } from '@nestjs/common';

/** One thing that a service depends on. Both questions must be answered from memory, without waiting for the thing itself. */
export interface HealthIndicator {
  readonly name: string;
  /** Whether the service can do its work now; false takes it out of traffic and changes nothing else. */
  isReady(): boolean;
  /** Whether the process can still come to itself; false asks the orchestrator to restart it. */
  isLive?(): boolean;
}

export interface HealthReport {
  readonly ok: boolean;
  readonly checks: Readonly<Record<string, boolean>>;
}

/** The indicators of one process. Modules register what they own when they start. */
@Injectable()
export class Health {
  private readonly indicators: HealthIndicator[] = [];

  register(indicator: HealthIndicator): void {
    this.indicators.push(indicator);
  }

  readiness(): HealthReport {
    return this.report((indicator) => indicator.isReady());
  }

  liveness(): HealthReport {
    return this.report((indicator) => indicator.isLive?.() ?? true);
  }

  private report(ask: (indicator: HealthIndicator) => boolean): HealthReport {
    const checks = Object.fromEntries(this.indicators.map((indicator) => [indicator.name, ask(indicator)]));
    return { ok: Object.values(checks).every(Boolean), checks };
  }
}
