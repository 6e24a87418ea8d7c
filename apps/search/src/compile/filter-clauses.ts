import type { estypes } from '@elastic/elasticsearch';
import { canonicalUrl } from '@naba/article-identity';
import { normalizeText } from '@naba/unicode';
import type { ArticleFilter } from '../request/article-filters';
import type { FilterKind, FilterName } from '../request/filter-table';
import { filtersOf, filterTable } from '../request/filter-table';

type Clause = estypes.QueryDslQueryContainer;
type Given = Partial<Pick<ArticleFilter, FilterName>>;

/** The clauses that keep the articles which pass all of these filters; none for a filter that is not given. */
export function toFilterClauses(given: Given): Clause[] {
  return Object.values(clauses).flatMap((clausesOf) => clausesOf(given));
}

const clauses: Readonly<Record<FilterKind, (given: Given) => Clause[]>> = {
  terms: (given) =>
    filtersOf('terms').flatMap((name): Clause[] => {
      const values = (given[name] ?? []).map(normalizeText);
      const { field, several } = filterTable[name];
      if (several === 'all') return values.map((value) => ({ term: { [field]: value } }));
      return values.length > 0 ? [{ terms: { [field]: values } }] : [];
    }),
  address: (given) =>
    filtersOf('address').flatMap((name) => {
      const address = given[name];
      return address === undefined ? [] : [{ term: { [filterTable[name].field]: canonicalUrl(address) } }];
    }),
  /** Both ends of one field are one range, which is looked up once. */
  day: (given) => {
    const ranges: Record<string, estypes.QueryDslDateRangeQuery> = {};
    for (const name of filtersOf('day')) {
      const day = given[name];
      const { field, end } = filterTable[name];
      if (day !== undefined) ranges[field] = { ...ranges[field], ...(end === 'first' ? { gte: day } : { lte: `${day}||/d` }) };
    }
    return Object.entries(ranges).map(([field, range]) => ({ range: { [field]: range } }));
  },
  moment: (given) =>
    filtersOf('moment').flatMap((name) => {
      const instant = given[name];
      return instant === undefined ? [] : [{ range: { [filterTable[name].field]: { gt: instant } } }];
    }),
  area: (given) =>
    filtersOf('area').flatMap((name) => {
      const box = given[name];
      if (box === undefined) return [];
      const { west: left, south: bottom, east: right, north: top } = box;
      return [{ geo_bounding_box: { [filterTable[name].field]: { top, left, bottom, right } } }];
    }),
};
