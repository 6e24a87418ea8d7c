import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@elastic/elasticsearch';
import { HistoryKeeper } from '../history/history.keeper';
import { BulkWriter } from '../write/bulk.writer';
import { isTrouble } from '../write/classify-bulk-item';
import type { ArticleEvent, IndexOperation } from '../write/index-operation';
import { toIndexOperation } from '../write/index-operation';
import type { ArticleLog, Offsets } from './article-log';

const batchEvents = 500;
/**
 * Elasticsearch writes a request to one shard with one processor, and a batch waits for answers before its request; any order will do,
 * since the revision is the version.
 */
const requestsInFlight = 3;
const tries = 8;

/** Writes events of the log to one generation, whatever the aliases say. */
export class CatchUp {
  /** Events that Elasticsearch refused for ever, with its reasons. */
  readonly rejected: string[] = [];
  private readonly writer: BulkWriter;
  private readonly history: HistoryKeeper;

  /**
   * @param prefix first part of the index names
   * @param target generation that is written to
   * @param current generation in use: an article keeps the time at which it was indexed there
   */
  constructor(
    private readonly client: Client,
    prefix: string,
    private readonly target: string,
    private readonly current: string,
  ) {
    this.writer = new BulkWriter(client, { index: target, requireAlias: false });
    this.history = new HistoryKeeper(client, prefix, target);
  }

  /** Writes what stands between two positions; resolves to the number of events. */
  async replay(log: ArticleLog, from: Offsets, to: Offsets, onProgress: (events: number) => void): Promise<number> {
    let count = 0;
    let batch: ArticleEvent[] = [];
    const writing: { readonly events: readonly ArticleEvent[]; readonly end: Promise<void> }[] = [];
    const send = async (): Promise<void> => {
      if (writing.length === requestsInFlight) await writing.shift()!.end; // these are written while the next is read
      const events = batch;
      batch = [];
      const keys = new Set(events.map(({ key }) => key));
      // What is being written may not be seen yet.
      const before = writing.flatMap((one) => one.events.filter(({ key }) => keys.has(key)));
      const end = this.write(events, before);
      end.catch(() => undefined); // told when it is awaited
      writing.push({ events, end });
      onProgress(count);
    };
    for await (const event of log.replay(from, to)) {
      count++;
      batch.push(event);
      if (batch.length === batchEvents) await send();
    }
    await send();
    await Promise.all(writing.map(({ end }) => end));
    return count;
  }

  /** Copies every takedown that the generation in use knows: the log forgets them after its retention. */
  async copyTakedowns(): Promise<void> {
    let after: string[] | undefined;
    for (;;) {
      const { hits } = await this.client.search<{ revision: number }>({
        index: this.current,
        query: { term: { tombstone: true } },
        size: 1_000,
        sort: [{ id: { order: 'asc', unmapped_type: 'keyword' } }],
        _source: ['revision'],
        ...(after && { search_after: after }),
      });
      if (hits.hits.length === 0) return;
      await this.write(hits.hits.map(({ _id, _source }) => ({ key: _id!, value: null, revision: _source!.revision })));
      after = hits.hits.at(-1)!.sort as string[];
    }
  }

  private async write(events: readonly ArticleEvent[], before: readonly ArticleEvent[] = []): Promise<void> {
    if (events.length === 0) return;
    const [times] = await Promise.all([this.indexedTimes(events), this.history.keep([...before, ...events])]);
    const now = new Date();
    let pending = events.map((event) => toIndexOperation(event, times.get(placeOf(event.key, event.revision)) ?? now));
    for (let attempt = 1; pending.length > 0; attempt++) {
      pending = await this.attempt(pending, attempt === tries);
      if (pending.length > 0) await sleep(Math.min(5_000, 250 * 2 ** attempt));
    }
  }

  /** Operations that must be tried again. */
  private async attempt(operations: readonly IndexOperation[], isLast: boolean): Promise<IndexOperation[]> {
    const verdicts = await this.writer.write(operations);
    return operations.filter((_, index) => {
      const verdict = verdicts[index]!;
      if (verdict.kind === 'rejected') this.rejected.push(verdict.reason);
      if (!isTrouble(verdict)) return false;
      if (isLast) throw new Error(`Elasticsearch does not take articles: ${verdict.reason}`);
      return true;
    });
  }

  /** From columns, so that no article is unpacked; what the generation in use got a moment ago may be left out. */
  private async indexedTimes(events: readonly ArticleEvent[]): Promise<Map<string, Date>> {
    const ids = [...new Set(events.map(({ key }) => key))];
    const { hits } = await this.client.search({
      index: this.current,
      size: ids.length,
      query: { ids: { values: ids } },
      sort: ['_doc'],
      track_total_hits: false,
      _source: false,
      docvalue_fields: ['revision', 'indexedAt'],
    });
    return new Map(
      hits.hits.map(({ _id, fields }) => {
        const [revision, indexedAt] = [fields!['revision'], fields!['indexedAt']] as [[number], [string]];
        return [placeOf(_id!, revision[0]), new Date(indexedAt[0])];
      }),
    );
  }
}

function placeOf(id: string, revision: number): string {
  return `${id}/${revision}`;
}
