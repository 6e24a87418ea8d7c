import type { Client, estypes } from '@elastic/elasticsearch';
import { Inject, Injectable } from '@nestjs/common';
import { INDEX_CLIENT, READ_ALIAS } from './index-client.provider';
import { toIndexProblem } from './index-problem';
import { SearchGate } from './search-gate';

/** No request may hold the cluster longer than this. */
const timeoutMs = 5_000;

/** Questions to the article index, each with a time limit and with its failures as problems. */
@Injectable()
export class IndexReader {
  constructor(
    @Inject(INDEX_CLIENT) readonly client: Client,
    @Inject(READ_ALIAS) readonly alias: string,
    @Inject(SearchGate) private readonly gate: SearchGate,
  ) {}

  /**
   * Searches the current generation, when its turn among all searches comes, or the point in time that the request names: who
   * holds one must not lose it in a crowd. Rejects with a Problem INDEX_UNAVAILABLE or OVERLOADED.
   */
  search<T, A = Record<string, estypes.AggregationsAggregate>>(
    request: estypes.SearchRequest,
  ): Promise<estypes.SearchResponse<T, A>> {
    const send = (index: object): Promise<estypes.SearchResponse<T, A>> =>
      this.ask(() =>
        this.client.search<T, A>({ ...index, timeout: `${timeoutMs}ms`, ...request }, { requestTimeout: 2 * timeoutMs }),
      );
    return request.pit ? send({}) : this.gate.run(() => send({ index: this.alias }));
  }

  /** Sends any request, with failures as problems. */
  async ask<R>(request: () => Promise<R>): Promise<R> {
    try {
      return await request();
    } catch (error) {
      throw toIndexProblem(error);
    }
  }
}
