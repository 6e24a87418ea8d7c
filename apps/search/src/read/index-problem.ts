import { errors } from '@elastic/elasticsearch';
import { Problem } from '@naba/problem-details';

/** What a failed request to Elasticsearch is to a client: INDEX_UNAVAILABLE, or the error itself where the fault is ours. */
export function toIndexProblem(error: unknown): unknown {
  if (error instanceof errors.ResponseError && error.statusCode === 400) return toQueryProblem(error);
  if (error instanceof errors.ResponseError && error.statusCode === 429)
    return new Problem('OVERLOADED', 'Elasticsearch has too much to do; try again in a moment.', {
      retryAfterSeconds: 1,
      cause: error,
    });
  if (error instanceof errors.ElasticsearchClientError)
    return new Problem('INDEX_UNAVAILABLE', 'Elasticsearch is not responding; try again in a moment.', {
      retryAfterSeconds: 2,
      cause: error,
    });
  return error;
}

/** What Elasticsearch refuses is our fault, but for queries that match more words than it compares at once. */
function toQueryProblem(error: errors.ResponseError): unknown {
  if (!/too_many_(nested_)?clauses|maxClauseCount/.test(JSON.stringify(error.body))) return error;
  const detail = 'This query has too many words in all; take some out, or write longer ones before a *.';
  return new Problem('QUERY_INVALID', `q: ${detail}`, { errors: [{ parameter: 'q', detail }], cause: error });
}
