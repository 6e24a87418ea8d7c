import type { Client } from '@elastic/elasticsearch';
import { Inject, Injectable } from '@nestjs/common';
import { INDEX_CLIENT, READ_ALIAS } from './index-client.provider';
import type { SearchAnswer } from './search-answer';
import { toSearchBody } from './search-body';
import type { SearchRequest } from './search-request';
import type { FoundSource } from './found-article';
import { toIndexProblem } from './index-problem';
import { toSearchAnswer } from './to-search-answer';

/** Searches the article index. */
@Injectable()
export class SearchArticlesService {
  constructor(
    @Inject(INDEX_CLIENT) private readonly client: Client,
    @Inject(READ_ALIAS) private readonly index: string,
  ) {}

  /** @throws Problem QUERY_INVALID with the position at fault, or INDEX_UNAVAILABLE */
  async search(request: SearchRequest): Promise<SearchAnswer> {
    const body = toSearchBody(request);
    try {
      return toSearchAnswer(await this.client.search<FoundSource>({ index: this.index, ...body }), request.limit);
    } catch (error) {
      throw toIndexProblem(error);
    }
  }
}
