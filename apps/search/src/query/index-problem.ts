import { errors } from '@elastic/elasticsearch';
import { Problem } from '@naba/problem-details';

/** What a failed request to Elasticsearch is to a client: INDEX_UNAVAILABLE, or the error itself where the fault is ours. */
export function toIndexProblem(error: unknown): unknown {
  if (error instanceof errors.ResponseError && error.statusCode === 400) return error; // a query that we built wrongly is our fault
  if (error instanceof errors.ElasticsearchClientError)
    return new Problem('INDEX_UNAVAILABLE', 'Elasticsearch does not answer now; try again in a moment.', {
      retryAfterSeconds: 2,
      cause: error,
    });
  return error;
}
