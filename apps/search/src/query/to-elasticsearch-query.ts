import type { estypes } from '@elastic/elasticsearch';
import { toDateRange } from './to-date-range';
import type { Query, Term } from './query-syntax';

type Clause = estypes.QueryDslQueryContainer;

const titleFields = ['title^3', 'title.exact^2', 'title.other'];
const bodyFields = ['body', 'body.exact^0.5', 'body.other^0.5'];
const entityNames = ['entities.name.ar.text', 'entities.name.en.text'];
/** Names in the other language widen what is found; what has the word itself comes first. */
const everywhere = [...titleFields, ...bodyFields, ...entityNames.map((field) => `${field}^0.2`), 'keyphrases.text.text^0.5'];
const entityId = /^(wd:Q\d+|geonames:\d+|local:[a-z0-9-]+)$/;
const topicId = /^medtop:\d{8}$/;

/** The Elasticsearch query of a parsed query. What a person typed only ever becomes a value, never a part of the query language. */
export function toElasticsearchQuery(query: Query): Clause {
  switch (query.kind) {
    case 'all':
      return { match_all: {} };
    case 'and':
      return { bool: { must: query.parts.map(toElasticsearchQuery) } };
    case 'or':
      return { bool: { should: query.parts.map(toElasticsearchQuery), minimum_should_match: 1 } };
    case 'not':
      return { bool: { must_not: [toElasticsearchQuery(query.part)] } };
    case 'term':
      return toTermClause(query);
  }
}

function toTermClause(term: Term): Clause {
  const { field, text } = term;
  switch (field) {
    case undefined:
      return words(term, everywhere);
    case 'title':
      return words(term, titleFields);
    case 'body':
      return words(term, bodyFields);
    case 'author':
      return words(term, ['authors.text']);
    case 'lang':
      return { term: { language: text.toLowerCase() } };
    case 'date':
      return { range: { publishedAt: toDateRange(term) } };
    case 'entity':
      return entityId.test(text) ? { term: { 'entities.id': text } } : words(term, entityNames);
    case 'place':
      return entityId.test(text)
        ? { term: { locations: text } }
        : { bool: { must: [words(term, entityNames)], filter: [{ exists: { field: 'locations' } }] } };
    case 'topic':
      return topicId.test(text) ? { term: { 'topics.id': text } } : words(term, ['topics.label.ar.text', 'topics.label.en.text']);
    case 'source':
      return { bool: { should: [{ term: { 'source.id': text } }, words(term, ['source.name.text'])], minimum_should_match: 1 } };
    default:
      return field satisfies never;
  }
}

function words({ text, phrase, prefix }: Pick<Term, 'text' | 'phrase' | 'prefix'>, fields: string[]): Clause {
  if (phrase) return { multi_match: { query: text, fields, type: 'phrase' } };
  if (prefix) return { multi_match: { query: text, fields: fields.filter(isUnstemmed), type: 'bool_prefix', operator: 'and' } };
  return { multi_match: { query: text, fields, type: 'best_fields', tie_breaker: 0.3, operator: 'and' } };
}

/** A stem can be shorter than the letters before the `*`, so a prefix is looked for among words as written; names have only stems. */
function isUnstemmed(field: string): boolean {
  return !/^(title|body)(\^|$)/.test(field);
}
