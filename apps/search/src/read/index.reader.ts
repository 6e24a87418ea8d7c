import type { Client, estypes } from '@elastic/elasticsearch';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import type { ArticleDocument, ArticleHistory, TombstoneDocument } from '@naba/article-index';
import { Problem } from '@naba/problem-details';
import type { IndexOutcome, SearchMetrics } from '../measure/search.metrics';
import { toIndexProblem } from './index-problem';
import { SearchGate } from './search-gate';

/** No search may hold the cluster longer than this; what was found by then is the answer. */
const timeoutMs = 5_000;
/** Of a search that somebody waits for and that says when it was cut short. */
export const searchTimeout = '3s';

/** The names under which articles, their histories and operations are read. */
export interface ReadNames {
  readonly articles: string;
  readonly histories: string;
  readonly operations: string;
}

/** What stands in the index under an article's id, and in which generation. */
export interface StoredArticle {
  readonly document: ArticleDocument | TombstoneDocument;
  readonly generation: string;
}

/**
 * The one door to Elasticsearch: every room asks through it, and nobody else holds a client. Requests end in time, wait for their
 * turn, and fail with problems: INDEX_UNAVAILABLE, OVERLOADED, or QUERY_INVALID for what is more than Elasticsearch compares.
 */
@Injectable()
export class IndexReader implements OnApplicationShutdown {
  constructor(
    private readonly client: Client,
    readonly names: ReadNames,
    private readonly gate: SearchGate,
    private readonly metrics: SearchMetrics,
  ) {}

  /** Runs a piece of work as one search, however many requests it makes: they all belong to its turn. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.gate.run(work);
  }

  /**
   * Searches the index that the request names, or the articles of now, when its turn comes; or at once the point in time that it
   * names: who holds one must not lose it in a crowd.
   */
  search<T, A = Record<string, estypes.AggregationsAggregate>>(
    request: estypes.SearchRequest,
  ): Promise<estypes.SearchResponse<T, A>> {
    const place = request.pit ? {} : { index: this.names.articles };
    const send = (): Promise<estypes.SearchResponse<T, A>> =>
      this.ask((client) =>
        client.search<T, A>({ ...place, timeout: `${timeoutMs}ms`, ...request }, { requestTimeout: 2 * timeoutMs }),
      );
    return request.pit ? send() : this.gate.run(send);
  }

  /** Several searches of the articles of now as one request; each has its answer or its error. It waits for no turn. */
  searchTogether<T>(searches: readonly estypes.SearchSearchRequestBody[]): Promise<estypes.MsearchResponse<T>> {
    const index = this.names.articles;
    return this.ask((client) => client.msearch<T>({ searches: searches.flatMap((search) => [{ index }, search]) }));
  }

  /** Documents of operations by id, as they were last written, those that are there. */
  async operations<T>(ids: readonly string[]): Promise<T[]> {
    const { docs } = await this.ask((client) => client.mget<T>({ index: this.names.operations, ids: [...ids] }));
    return docs.flatMap((doc) => ('_source' in doc && doc._source !== undefined ? [doc._source] : []));
  }

  /** What stands under an article's id at this moment, refreshed or not, a takedown too; undefined where nothing was written. */
  async article(id: string, leftOut: readonly string[]): Promise<StoredArticle | undefined> {
    const { docs } = await this.ask((client) =>
      client.mget<StoredArticle['document']>({ index: this.names.articles, ids: [id], _source_excludes: [...leftOut] }),
    );
    const [doc] = docs;
    return doc && '_source' in doc && doc._source !== undefined ? { document: doc._source, generation: doc._index } : undefined;
  }

  /** The history of an article at this moment; undefined where it came once. */
  async history(id: string): Promise<ArticleHistory | undefined> {
    const docs = [{ _index: this.names.histories, _id: id }];
    const [doc] = (await this.ask((client) => client.mget<ArticleHistory>({ docs }))).docs;
    return doc && '_source' in doc ? doc._source : undefined;
  }

  /** Opens a point in time of an index; `keepAlive` counts from its last use. */
  async openSnapshot(index: string, keepAlive: string): Promise<string> {
    const { id } = await this.ask((client) => client.openPointInTime({ index, keep_alive: keepAlive }));
    return id;
  }

  /** Gives a point in time up. It ends by itself when that fails, so nobody is told. */
  async closeSnapshot(id: string): Promise<void> {
    await this.client.closePointInTime({ id }, { ignore: [404] }).catch(() => undefined);
  }

  /** The index generation behind the alias; undefined where there is none. */
  async generation(): Promise<string | undefined> {
    const behind = await this.ask((client) => client.indices.getAlias({ name: this.names.articles }));
    return Object.keys(behind).sort().at(-1);
  }

  hasGeneration(name: string): Promise<boolean> {
    return this.ask((client) => client.indices.exists({ index: name }));
  }

  /** How many articles the generation behind the alias has, without what was taken down, and its size on disk. */
  async size(): Promise<{ readonly generation: string; readonly documents: number; readonly bytes: number } | null> {
    const index = this.names.articles;
    const { indices = {} } = await this.ask((client) => client.indices.stats({ index, metric: ['store'] }));
    const { count } = await this.ask((client) => client.count({ index }));
    const [generation, stats] = Object.entries(indices)[0] ?? [];
    if (generation === undefined) return null;
    return { generation, documents: count, bytes: stats?.total?.store?.size_in_bytes ?? 0 };
  }

  /** Whether articles can be searched now. */
  isSearchable(): Promise<boolean> {
    return this.client.search({ index: this.names.articles, size: 0, track_total_hits: false }).then(
      () => true,
      () => false,
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client.close();
  }

  private async ask<R>(request: (client: Client) => Promise<R>): Promise<R> {
    const startedAt = performance.now();
    let outcome: IndexOutcome = 'answered';
    try {
      return await request(this.client);
    } catch (error) {
      const problem = toIndexProblem(error);
      outcome = outcomeOf(problem);
      throw problem;
    } finally {
      this.metrics.indexAsked(outcome, performance.now() - startedAt);
    }
  }
}

function outcomeOf(problem: unknown): IndexOutcome {
  const code = problem instanceof Problem ? problem.code : undefined;
  return code === 'OVERLOADED' ? 'overloaded' : code === 'INDEX_UNAVAILABLE' ? 'unavailable' : 'refused';
}
