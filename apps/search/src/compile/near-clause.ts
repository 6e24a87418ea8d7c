import type { estypes } from '@elastic/elasticsearch';
import type { Near, Term } from '@naba/search-query';

/** NEAR as intervals over stemmed words of title or body. */
export function nearClause({ sides, distance }: Near): estypes.QueryDslQueryContainer {
  const field = sides[0][0]?.field;
  const fields = field === undefined ? ['title', 'body'] : [field];
  const both: estypes.QueryDslIntervalsAllOf = { max_gaps: distance, ordered: false, intervals: sides.map(anyOf) };
  return {
    bool: { should: fields.map((name) => ({ intervals: { [name]: { all_of: both } } })), minimum_should_match: 1 },
  };
}

function anyOf(side: readonly Term[]): estypes.QueryDslIntervalsContainer {
  const intervals = side.map(({ text }) => ({ match: { query: text, max_gaps: 0, ordered: true } }));
  return intervals.length === 1 ? intervals[0]! : { any_of: { intervals } };
}
