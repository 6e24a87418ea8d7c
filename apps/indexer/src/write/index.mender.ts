import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@elastic/elasticsearch';
import { Inject, Injectable } from '@nestjs/common';
import type { ArticleIndexSettings, Completion } from '@naba/article-index';
import { completeIndex, isComplete, markComplete, markIncomplete } from '@naba/article-index';
import type { EventLog } from '@naba/messaging';
import type { Logger } from '@naba/telemetry';
import { Health, LOGGER } from '@naba/telemetry';
import { Gauge, Registry } from 'prom-client';
import { tryAgainAfterMs } from '../indexer.config';
import { Alarms } from '../record/alarms';
import { indexClientToken, indexSettingsToken } from './index-client.provider';

export const enrichedLogToken = Symbol('log of enriched articles');

/** Brings what the log holds into an index that was made again, while articles go on being written to it. */
@Injectable()
export class IndexMender {
  private work: Promise<void> | undefined;
  private lastLook: Promise<void> = Promise.resolve();
  /** Whether the index went once more while articles were being brought into it. */
  private isLostAgain = false;
  private readonly stopping = new AbortController();
  private readonly incomplete: Gauge;

  constructor(
    @Inject(indexClientToken) private readonly client: Client,
    @Inject(indexSettingsToken) private readonly settings: ArticleIndexSettings,
    @Inject(enrichedLogToken) private readonly log: EventLog<'articles.enriched.v1'>,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(Alarms) private readonly alarms: Alarms,
    @Inject(Registry) registry: Registry,
    @Inject(Health) health: Health,
  ) {
    health.register({ name: 'index-complete', isReady: () => this.work === undefined });
    this.incomplete = new Gauge({
      name: 'naba_indexer_index_incomplete',
      help: 'Whether articles of the log are being brought into an index that came into use without them.',
      registers: [registry],
    });
  }

  /**
   * Looks whether the index in use lacks what the log holds and, if so, says it and begins to bring it in; does not wait for that.
   * A first index lacks nothing: its consumer has handled nothing yet.
   *
   * @param wasThere whether another index is known to have been in use
   */
  mend(wasThere: boolean): Promise<void> {
    // One after the other: lanes that find the index gone at once bring it in once.
    const look = this.lastLook.then(() => this.look(wasThere));
    this.lastLook = look.catch(() => undefined);
    return look;
  }

  private async look(wasThere: boolean): Promise<void> {
    const { prefix } = this.settings;
    if (wasThere) await markIncomplete(this.client, prefix);
    else if (this.work || (await isComplete(this.client, prefix))) return;
    const handled = await this.log.handled();
    if (!wasThere && handled.size === 0) {
      await markComplete(this.client, prefix);
      return;
    }
    this.alarms.raise(
      'INDEX_DELETED',
      'The article index was gone, and was made again without its articles. They are being read from the log; until then search lacks them.',
    );
    this.incomplete.set(1);
    this.isLostAgain = this.work !== undefined;
    this.work ??= this.complete().finally(() => {
      this.incomplete.set(0);
      this.work = undefined;
    });
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.race([this.work, pause(2_000, undefined, { ref: false })]);
  }

  private async complete(): Promise<void> {
    const { signal } = this.stopping;
    const isStopped = (): boolean => signal.aborted;
    while (!isStopped()) {
      try {
        const completion = await completeIndex(this.client, this.settings.prefix, this.log);
        if (completion) this.tell(completion);
        if (!this.isLostAgain) return;
        // The end of one may have been written as that of the other.
        await markIncomplete(this.client, this.settings.prefix);
        this.isLostAgain = false;
      } catch (error) {
        if (!isStopped()) this.logger.warn({ error }, 'articles cannot be brought into the index; trying again');
        await pause(tryAgainAfterMs, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  private tell({ generation, events, rejected, isCut }: Completion): void {
    this.logger.info({ generation, events, rejected: rejected.length }, 'the index has what the log holds');
    if (isCut)
      this.alarms.raise(
        'LOG_CUT',
        'articles.enriched.v1 does not reach back to its first record: articles that stood before are in no index. Set cleanup.policy=compact, and run npm run naba -- reenrich.',
      );
  }
}
