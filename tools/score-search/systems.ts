import type { estypes } from '@elastic/elasticsearch';
import { readAgain, toArticleQuery, widened } from '../../apps/search/src/compile/article-query';
import type { ArticleQuery, Parts } from '../../apps/search/src/compile/article-query';
import { parseSearchRequest } from '../../apps/search/src/request/search-request';
import type { CollectionName } from './collection';
import type { Variant } from './search-index';
import type { Product } from './known-names';
import { indexOf } from './search-index';

type Clause = estypes.QueryDslQueryContainer;

/** One way to search: an index, and the query for what a person typed. */
export interface System {
  readonly name: string;
  readonly index: string;
  readonly toQuery: (text: string) => Parts;
  /** What is asked in place of `all` where that finds hardly anything; `most` unless given. */
  readonly widen?: (text: string) => Promise<Clause | undefined>;
}

/** Everything that is compared for a language: the product as it is, the stock analyzers, and the product without one thing each. */
export function systemsOf(collection: CollectionName, opened: Product): System[] {
  const product = productsOf(collection, opened);
  const naba = product('Naba');
  if (collection === 'blind') return [naba, stockOf(collection), stock(collection, 'without analysis', '')];
  const { index } = naba;
  const strict: System = { name: 'all words must be there', index, toQuery: (text) => ({ all: naba.toQuery(text).all }) };
  const stemmers: System[] = [
    product('without a reading of clitics that nothing but a letter shows', 'no clitics'),
    product('with the stock Arabic stemmer', 'stock stemmer'),
    product('without folding of letters', 'no folding'),
  ];
  const stocks = { ar: stock(collection, 'stock `arabic`', '.arabic'), en: stock(collection, 'stock `english`', '.english') };
  return [
    naba,
    stocks[collection],
    stock(collection, 'stock `standard`', ''),
    ...(collection === 'ar' ? stemmers : []),
    product('without stemming', 'full', withFields(asWritten)),
    product('without words as written', 'full', withFields(without(/\.exact/))),
    product('without names and aliases', 'full', (query) => withoutIds(withFields(without(/^entities\.name/))(query))),
    product('without keyphrases', 'full', withFields(without(/^keyphrases/))),
    strict,
  ];
}

/** The product's own queries, as the search service asks them, with something taken away. */
function productsOf(collection: CollectionName, { names, missing }: Product) {
  const queryOf = (q: string, missing?: readonly string[]): ArticleQuery =>
    toArticleQuery(parseSearchRequest({ q }), names, { missing });
  return (name: string, variant: Variant = 'full', change: (query: unknown) => unknown = (query) => query): System => ({
    name,
    index: indexOf(collection, variant),
    toQuery: (text) => {
      const { all, most } = queryOf(text);
      return { all: change(all) as Clause, ...(most && { most: change(most) as Clause }) };
    },
    widen: async (text) => {
      const doubt = await missing.of(indexOf(collection, variant), text, queryOf(text).words);
      return change(widened(...readAgain(text, doubt, queryOf))) as Clause | undefined;
    },
  });
}

function stock(collection: CollectionName, name: string, field: string): System {
  return { name, index: indexOf(collection, 'stock'), toQuery: (text) => ({ all: stockQuery(text, field) }) };
}

/** The stock analyzer of the language in which a query is written. */
function stockOf(collection: CollectionName): System {
  const toQuery = (text: string): { all: Clause } => ({
    all: stockQuery(text, /\p{Script=Arabic}/u.test(text) ? '.arabic' : '.english'),
  });
  return { name: 'stock `arabic` or `english`', index: indexOf(collection, 'stock'), toQuery };
}

/** What anybody would write with no more than Elasticsearch's own: words are joined by OR, phrases stay phrases. */
function stockQuery(text: string, suffix: string): Clause {
  const fields = [`title${suffix}^3`, `body${suffix}`];
  const phrases = [...text.matchAll(/"([^"]+)"/g)].map((match): Clause => ({
    multi_match: { query: match[1]!, fields, type: 'phrase' },
  }));
  const words = text.replace(/"[^"]*"/g, ' ').trim();
  return { bool: { must: [...phrases, ...(words === '' ? [] : [{ multi_match: { query: words, fields } }])] } };
}

type ChangeFields = (fields: readonly string[]) => string[];

function withFields(change: ChangeFields): (query: unknown) => unknown {
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, value]: [string, unknown]) => {
        if (key !== 'fields' || !Array.isArray(value)) return [key, walk(value)];
        const changed = change(value as string[]);
        return [key, changed.length > 0 ? changed : ['no-such-field']];
      }),
    );
  };
  return walk;
}

function without(pattern: RegExp): ChangeFields {
  return (fields) => fields.filter((field) => !pattern.test(field));
}

/** Words as written in place of stems. */
function asWritten(fields: readonly string[]): string[] {
  return without(/\.exact/)(fields).map((field) => field.replace(/^(title|body)(?=\^|$)/, '$1.exact'));
}

/** Clauses that ask for entity ids find nothing any more. */
function withoutIds(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutIds);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]: [string, unknown]) => [
      key,
      key === 'terms' ? withoutValues(value) : withoutIds(value),
    ]),
  );
}

function withoutValues(terms: unknown): unknown {
  const fields = Object.keys(terms as object);
  return fields.some((field) => /^(entities\.id|mainEntities)$/.test(field))
    ? Object.fromEntries(fields.map((field) => [field, []]))
    : terms;
}
