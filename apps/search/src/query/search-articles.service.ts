import type { Client, estypes } from '@elastic/elasticsearch';
import { errors } from '@elastic/elasticsearch';
import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '@naba/problem-details';
import { INDEX_CLIENT, READ_ALIAS } from './index-client.provider';
import { QuerySyntaxError } from './query-syntax';
import type { SearchAnswer } from './search-answer';
import { toSearchBody } from './search-body';
import type { SearchRequest } from './search-request';
import type { FoundSource } from './to-search-answer';
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
    const body = toBody(request);
    try {
      return toSearchAnswer(await this.client.search<FoundSource>({ index: this.index, ...body }), request.limit);
    } catch (error) {
      throw toIndexProblem(error);
    }
  }
}

function toBody(request: SearchRequest): estypes.SearchRequest {
  try {
    return toSearchBody(request);
  } catch (error) {
    if (!(error instanceof QuerySyntaxError)) throw error;
    const cause = { parameter: 'q', position: error.position, detail: error.message };
    throw new Problem('QUERY_INVALID', `${error.message} (at character ${error.position + 1})`, { errors: [cause] });
  }
}

function toIndexProblem(error: unknown): unknown {
  if (error instanceof errors.ResponseError && error.statusCode === 400) return error; // a query that we built wrongly is our fault
  if (error instanceof errors.ElasticsearchClientError)
    return new Problem('INDEX_UNAVAILABLE', 'Elasticsearch does not answer now; try again in a moment.', {
      retryAfterSeconds: 2,
      cause: error,
    });
  return error;
}
