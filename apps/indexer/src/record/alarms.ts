import type { AlarmCode, AlarmDocument } from '@naba/article-index';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from '@naba/telemetry';
import { LOGGER } from '@naba/telemetry';
import { Counter, Registry } from 'prom-client';
import { group } from '../indexer.config';

/** Alarms wait here for Elasticsearch; no more of them than anybody would read. */
const mostWaiting = 100;

/** Says what happened on the log and in the metrics at once, and on the operations page as soon as it can be written there. */
@Injectable()
export class Alarms {
  private readonly waiting: { readonly id: string; readonly document: AlarmDocument }[] = [];
  private readonly raised: Counter<'code'>;

  constructor(
    @Inject(Registry) registry: Registry,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.raised = new Counter({
      name: 'naba_indexer_alarms_total',
      help: 'Indices, aliases and topics found gone or closed, by code. Alarm on any.',
      labelNames: ['code'],
      registers: [registry],
    });
  }

  /** @param message what happened, what became of it, and what is left to do */
  raise(code: AlarmCode, message: string): void {
    this.raised.inc({ code });
    this.logger.error({ code }, message);
    const at = new Date().toISOString();
    if (this.waiting.length < mostWaiting)
      this.waiting.push({ id: `alarm/${code}/${at}`, document: { kind: 'alarm', at, group, code, message } });
  }

  /** Hands the alarms on, and forgets them once they are written. */
  async flush(
    write: (alarms: readonly { readonly id: string; readonly document: AlarmDocument }[]) => Promise<void>,
  ): Promise<void> {
    const alarms = [...this.waiting];
    if (alarms.length === 0) return;
    await write(alarms);
    this.waiting.splice(0, alarms.length);
  }
}
