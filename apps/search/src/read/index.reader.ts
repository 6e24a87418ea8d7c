import type { Client, estypes } from '@elastic/elasticsearch';
import { Inject, Injectable } from '@nestjs/common';
import { INDEX_CLIENT, READ_ALIAS } from '../query/index-client.provider';
import { toIndexProblem } from '../query/index-problem';

/** No request may hold the cluster longer than this. */
const timeoutMs = 5_000;

/** Questions to the article index, each with a time limit and with its failures as problems. */
@Injectable()
export class IndexReader {
  constructor(
    @Inject(INDEX_CLIENT) readonly client: Client,
    @Inject(READ_ALIAS) readonly alias: string,
  ) {}

  /** Searches the current generation, or the point in time that the request names. Rejects with a Problem INDEX_UNAVAILABLE. */
  search<T, A = Record<string, estypes.AggregationsAggregate>>(
    request: estypes.SearchRequest,
  ): Promise<estypes.SearchResponse<T, A>> {
    const index = request.pit === undefined ? { index: this.alias } : {};
    return this.ask(() =>
      this.client.search<T, A>({ ...index, timeout: `${timeoutMs}ms`, ...request }, { requestTimeout: 2 * timeoutMs }),
    );
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
