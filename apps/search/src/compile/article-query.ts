import type { estypes } from '@elastic/elasticsearch';
import { Problem } from '@naba/problem-details';
import type { ArticleFilter } from '../request/article-filters';
import { entityNames } from '../labels/entity-names';
import { compileQuery, QuerySyntaxError } from '@naba/search-query';
import type { ParsedQuery } from '@naba/search-query';
import { toElasticsearchQuery } from './to-elasticsearch-query';

type Clause = estypes.QueryDslQueryContainer;

/** What Elasticsearch is asked for one search. It is made once; the rooms behind this one look neither at `q` nor at a filter. */
export interface ArticleQuery {
  /** Articles that have everything that was asked for. */
  readonly all: Clause;
  /** Articles that have most of the words, for when hardly any has them all; absent where nothing may be left out. */
  readonly most?: Clause;
  /** Whether words as written are to be marked in what is found. */
  readonly marksExact: boolean;
}

/** Scripts whose words only `.exact` knows, and words before a `*` outside of Arabic. */
const needsExact = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Deva}\p{sc=Beng}]|[^\s\p{sc=Arab}]\*/u;

/**
 * The Elasticsearch query of `q` and the filters. It never finds what was taken down, under any name of the index.
 * Throws a QUERY_INVALID problem with the place in `q` that cannot be read.
 */
export function toArticleQuery(filter: ArticleFilter): ArticleQuery {
  const filters = toFilters(filter);
  try {
    const { text, all, most } = compileQuery(filter.q, entityNames());
    const within = (query: ParsedQuery['all']): Clause => ({ bool: { must: [toElasticsearchQuery(query)], filter: filters } });
    return { all: within(all), ...(most && { most: within(most) }), marksExact: needsExact.test(text) };
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
