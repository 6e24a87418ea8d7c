import type { estypes } from '@elastic/elasticsearch';
import { Problem } from '@naba/problem-details';
import type { ArticleFilter } from '../request/article-filters';
import { entityNames } from '../labels/entity-names';
import { QuerySyntaxError, nameEntities, parseQuery, relaxQuery } from '@naba/search-query';
import type { Query } from '@naba/search-query';
import { toElasticsearchQuery } from './to-elasticsearch-query';

type Clause = estypes.QueryDslQueryContainer;

/**
 * The Elasticsearch query of `q` and the filters. It never finds what was taken down, under any name of the index.
 * Throws a QUERY_INVALID problem with the place in `q` that cannot be read.
 */
export function toArticleQuery(filter: ArticleFilter): Clause {
  return { bool: { must: [toQueryClause(filter.q)], filter: toFilters(filter) } };
}

/**
 * The query that asks for most of the words of `q` where `toArticleQuery` asks for all; undefined where there is nothing to leave out.
 * For when hardly anything has them all.
 */
export function toRelaxedQuery(filter: ArticleFilter): Clause | undefined {
  const relaxed = relaxQuery(toQuery(filter.q), filter.q);
  return relaxed && { bool: { must: [toElasticsearchQuery(relaxed)], filter: toFilters(filter) } };
}

function toQuery(q: string): Query {
  return nameEntities(parseQuery(q), entityNames());
}

function toQueryClause(q: string): Clause {
  try {
    return toElasticsearchQuery(toQuery(q));
  } catch (error) {
    if (!(error instanceof QuerySyntaxError)) throw error;
    const { message, position, length, instead } = error;
    const cause = { parameter: 'q', position, length, detail: message, ...(instead !== undefined && { instead }) };
    throw new Problem('QUERY_INVALID', `${message} (at character ${position + 1})`, { errors: [cause] });
  }
}

function toFilters({ lang, source, topic, entity, place, author, from, to, box }: ArticleFilter): Clause[] {
  const filters: Clause[] = [{ term: { tombstone: false } }];
  if (lang.length > 0) filters.push({ terms: { language: lang } });
  if (source.length > 0) filters.push({ terms: { 'source.id': source } });
  if (topic.length > 0) filters.push({ terms: { 'topics.id': topic } });
  if (entity.length > 0) filters.push({ terms: { 'entities.id': entity } });
  if (place.length > 0) filters.push({ terms: { locations: place } });
  if (author.length > 0) filters.push({ terms: { authors: author } });
  filters.push(...publishedWithin({ from, to }));
  if (box !== undefined) {
    const { west, south, east, north } = box;
    filters.push({ geo_bounding_box: { 'places.location': { top: north, left: west, bottom: south, right: east } } });
  }
  return filters;
}

/** Published on these days, both included; nothing where neither is given. */
export function publishedWithin({ from, to }: Pick<ArticleFilter, 'from' | 'to'>): Clause[] {
  if (from === undefined && to === undefined) return [];
  return [
    { range: { publishedAt: { ...(from !== undefined && { gte: from }), ...(to !== undefined && { lte: `${to}||/d` }) } } },
  ];
}
