import type { Client } from '@elastic/elasticsearch';
import { Inject, Injectable } from '@nestjs/common';
import { BulkWriter, HistoryKeeper, indexNames, toIndexOperation } from '@naba/article-index';
import type { ArticleIndexSettings, Verdict } from '@naba/article-index';
import type { EnrichedArticleV1 } from '@naba/contracts';
import type { InboundEvent, Outcome } from '@naba/messaging';
import { dead, done, retry } from '@naba/messaging';
import { mostLoneFailures, together } from '../indexer.config';
import { Alarms } from '../record/alarms';
import { indexClientToken, indexSettingsToken } from './index-client.provider';
import { IndexGate } from './index.gate';
import { LoneFailures } from './lone-failures';
import { WriteMetrics } from './write.metrics';
import { WriteQueue } from './write.queue';

/** Writes events to the article index and says for each what its consumer must do. */
@Injectable()
export class ArticleWriter {
  private readonly queue: WriteQueue;
  private readonly history: HistoryKeeper;
  private readonly failures = new LoneFailures(mostLoneFailures);

  constructor(
    @Inject(indexClientToken) client: Client,
    @Inject(indexSettingsToken) settings: ArticleIndexSettings,
    @Inject(IndexGate) private readonly gate: IndexGate,
    @Inject(WriteMetrics) private readonly metrics: WriteMetrics,
    @Inject(Alarms) alarms: Alarms,
  ) {
    const { write } = indexNames(settings.prefix);
    this.history = new HistoryKeeper(client, settings.prefix, write, () => {
      alarms.raise(
        'HISTORY_DELETED',
        'The index of earlier revisions was gone, and is made again by the next one. Restore a snapshot of it, or bring back what the log still has: npm run naba -- reindex.',
      );
    });
    const bulk = new BulkWriter(client, {
      index: write,
      onRequest: (durationMs) => {
        metrics.requested(durationMs);
      },
    });
    this.queue = new WriteQueue((operations) => bulk.write(operations), together);
  }

  /** One outcome for each event, in order. */
  async write(events: readonly InboundEvent<EnrichedArticleV1>[]): Promise<Outcome[]> {
    try {
      await this.gate.open();
      await this.history.keep(events);
    } catch (error) {
      return events.map(() => retry(error));
    }
    const now = new Date();
    const answers = await this.queue.add(events.map((event) => toIndexOperation(event, now)));
    const verdicts = this.failures.judge(
      events.map(({ key, revision }) => `${key}/${revision}`),
      answers,
    );
    verdicts.forEach((verdict, index) => {
      this.metrics.written(verdict, events[index]!.revision);
    });
    if (verdicts.some(({ kind }) => kind === 'unrouted')) this.gate.shut();
    return verdicts.map(toOutcome);
  }
}

function toOutcome(verdict: Verdict): Outcome {
  switch (verdict.kind) {
    case 'indexed':
    case 'superseded':
      return done;
    case 'deferred':
    case 'unrouted':
      return retry(new Error(verdict.reason));
    case 'rejected':
      return dead('INDEX_REJECTED', verdict.reason);
  }
}
