import { setImmediate, setTimeout as pause } from 'node:timers/promises';
import type { EnrichedArticleV1, RawArticleV1 } from '@naba/contracts';
import type { EventLog, InboundEvent, OutboundEvent } from '@naba/messaging';
import { PublishError } from '@naba/messaging';

type RawEvent = Omit<InboundEvent<RawArticleV1>, 'attempt'>;

export interface RunThroughOptions {
  readonly log: Pick<EventLog<'articles.raw.v1'>, 'bounds' | 'replay'>;
  readonly enrich: (raw: RawArticleV1) => EnrichedArticleV1;
  /** Resolves once it is stored; rejects with a `PublishError`. */
  readonly publish: (event: OutboundEvent<EnrichedArticleV1>) => Promise<unknown>;
  /** Told how many events were published until now. */
  readonly onProgress: (published: number) => void;
  readonly signal: AbortSignal;
  /** Wait before what Kafka did not take is sent again, in milliseconds. */
  readonly pauseMs?: number;
}

export interface RunThroughReport {
  readonly published: number;
  /** Articles that could not be enriched or published, with the reason: their dead letters say the same. */
  readonly refused: readonly string[];
}

const batchEvents = 500;

/**
 * Enriches every article of the log and publishes it, while the service goes on with what comes in. Of an article that came in again
 * meanwhile, its later revisions are published once more at the end, until there is none: on the log the newest of a key must be the last.
 *
 * @throws when the signal fires, or Kafka cannot be read
 */
export async function runThrough(options: RunThroughOptions): Promise<RunThroughReport> {
  const { log, signal } = options;
  const keys = new Set<string>();
  const refused: string[] = [];
  let published = 0;
  let { low: from, end: to } = await log.bounds();
  for (let found = 1; found > 0;) {
    const isAgain = keys.size > 0;
    found = 0;
    let batch: RawEvent[] = [];
    const send = async (): Promise<void> => {
      refused.push(...(await publishAll(batch, options)));
      batch = [];
      options.onProgress(published);
    };
    for await (const event of log.replay(from, to)) {
      if (isAgain && !keys.has(event.key)) continue;
      keys.add(event.key);
      batch.push(event);
      found++;
      published++;
      if (batch.length === batchEvents) await send();
      signal.throwIfAborted();
    }
    await send();
    from = to;
    to = (await log.bounds()).end;
  }
  return { published: published - refused.length, refused };
}

/** Publishes in order; where Kafka did not take one, all again, so that the order of a key stays. Returns why some never can be. */
async function publishAll(events: readonly RawEvent[], options: RunThroughOptions): Promise<string[]> {
  const { enrich, publish, signal, pauseMs = 1_000 } = options;
  const refused: string[] = [];
  const outbound: OutboundEvent<EnrichedArticleV1>[] = [];
  for (const { key, value, revision, headers } of events) {
    await setImmediate(); // connections have their turn
    try {
      outbound.push({ key, value: value && enrich(value), revision, traceparent: headers.traceparent });
    } catch (error) {
      refused.push(`${key}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  for (;;) {
    const answers = await Promise.allSettled(outbound.map((event) => publish(event)));
    const failures = answers.flatMap((answer, index) =>
      answer.status === 'rejected' ? [{ error: answer.reason as unknown, key: outbound[index]!.key }] : [],
    );
    const unknown = failures.find(({ error }) => !(error instanceof PublishError));
    if (unknown) throw unknown.error;
    const lasting = failures.filter(({ error }) => (error as PublishError).code === 'EVENT_TOO_LARGE');
    if (lasting.length === failures.length) return [...refused, ...lasting.map(({ key, error }) => `${key}: ${String(error)}`)];
    await pause(pauseMs, undefined, { signal });
  }
}
