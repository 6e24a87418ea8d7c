import { setTimeout as pause } from 'node:timers/promises';
import type { estypes } from '@elastic/elasticsearch';
import type { OnModuleDestroy } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '@naba/problem-details';
import type { Logger } from '@naba/telemetry';
import { LOGGER } from '@naba/telemetry';
import type { FoundSource } from '../find/found-article';
import { shownFields, toFoundArticle } from '../find/found-article';
import { SearchMetrics } from '../measure/search.metrics';
import { IndexReader } from '../read/index.reader';
import type { Listener, Sighting } from './listener';
import { mostAtOnce } from './listener';

const everyMs = 1_000;
const mostListeners = 100;
const mostSightings = 1_000;
const timeout = '2s';

interface Seen {
  readonly id: string;
  readonly revision: number;
  readonly indexedAt: string;
}

/** Looks once a second for new articles, for all listeners in one request, as long as there are any. */
@Injectable()
export class ArticlePoller implements OnModuleDestroy {
  private readonly listeners = new Set<Listener>();
  private readonly stop = new AbortController();
  private polling = false;
  private failing = false;

  constructor(
    @Inject(IndexReader) private readonly index: IndexReader,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(SearchMetrics) metrics: SearchMetrics,
  ) {
    metrics.gauge('listeners', 'Listeners to new articles that are connected.', () => this.listeners.size);
  }

  /** @throws Problem OVERLOADED when there are as many as one process serves */
  assertRoom(): void {
    if (this.listeners.size >= mostListeners)
      throw new Problem('OVERLOADED', `${mostListeners} listeners are connected; try again later.`, { retryAfterSeconds: 30 });
  }

  add(listener: Listener): void {
    if (this.stop.signal.aborted) {
      listener.receiver.end();
      return;
    }
    this.listeners.add(listener);
    if (!this.polling) void this.poll();
  }

  remove(listener: Listener): void {
    this.listeners.delete(listener);
  }

  onModuleDestroy(): void {
    this.stop.abort();
    for (const { receiver } of this.listeners) receiver.end();
  }

  private async poll(): Promise<void> {
    this.polling = true;
    const { signal } = this.stop;
    while (!signal.aborted && this.listeners.size > 0) {
      try {
        await this.look([...this.listeners]);
        this.failing = false;
      } catch (error) {
        // Listeners wait: what comes meanwhile is found at the next look.
        if (!this.failing) this.logger.warn({ error }, 'new articles could not be read; trying again');
        this.failing = true;
      }
      await pause(everyMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
    this.polling = false;
  }

  private async look(listeners: readonly Listener[]): Promise<void> {
    const groups = groupByKey(listeners);
    const sightings = await this.sightingsOf(groups);
    const news = groups.flatMap((group, n) => {
      const seen = sightings[n];
      if (seen === undefined) return [];
      return group.map((listener) => ({ listener, ...listener.take(seen) }));
    });
    const ids = new Set(news.flatMap(({ fresh }) => fresh.map(({ id }) => id)));
    const articles = ids.size > 0 ? await this.articlesOf([...ids]) : new Map<string, object>();
    for (const { listener, fresh, gap } of news) {
      if (gap && fresh[0]) listener.receiver.gap(fresh[0].indexedAt);
      for (const { id, indexedAt } of fresh) {
        const article = articles.get(id);
        if (article) listener.receiver.article(article, indexedAt);
      }
    }
  }

  /** What the listeners of each group could not have had; undefined for a group whose search failed: it is ended. */
  private async sightingsOf(groups: readonly (readonly Listener[])[]): Promise<(Sighting[] | undefined)[]> {
    const searches = groups.map((group) => {
      const since = Math.min(...group.map((listener) => listener.since));
      const isNew = { range: { indexedAt: { gt: new Date(since).toISOString() } } };
      return {
        query: { bool: { filter: [isNew, group[0]!.query] } },
        sort: [{ indexedAt: 'desc' as const }],
        size: mostSightings,
        track_total_hits: false,
        _source: ['id', 'revision', 'indexedAt'],
        timeout,
      };
    });
    const { responses } = await this.index.searchTogether<Seen>(searches);
    return responses.map((response, n) => {
      if (!('error' in response)) return response.hits.hits.flatMap(toSighting);
      this.logger.warn({ error: response.error }, 'a search of the stream failed; its listeners are disconnected');
      for (const { receiver } of groups[n] ?? []) receiver.end();
      return undefined;
    });
  }

  private async articlesOf(ids: readonly string[]): Promise<Map<string, object>> {
    const { hits } = await this.index.search<FoundSource>({
      query: { ids: { values: [...ids] } },
      size: Math.min(ids.length, mostAtOnce * mostListeners),
      track_total_hits: false,
      _source: [...shownFields, 'indexedAt'],
    });
    return new Map(hits.hits.map((hit) => [hit._id!, toFoundArticle(hit)]));
  }
}

function groupByKey(listeners: readonly Listener[]): (readonly Listener[])[] {
  const groups = new Map<string, Listener[]>();
  for (const listener of listeners) {
    const group = groups.get(listener.key);
    if (group) group.push(listener);
    else groups.set(listener.key, [listener]);
  }
  return [...groups.values()];
}

function toSighting({ _source }: estypes.SearchHit<Seen>): Sighting[] {
  return _source ? [{ id: _source.id, revision: _source.revision, indexedAt: Date.parse(_source.indexedAt) }] : [];
}
