import type { estypes } from '@elastic/elasticsearch';
import { toArticleQuery } from '../../apps/search/src/query/article-query';
import { parseSearchRequest } from '../../apps/search/src/query/search-request';
import type { Language } from './collection';
import type { Variant } from './search-index';
import { indexOf } from './search-index';

type Clause = estypes.QueryDslQueryContainer;

/** One way to search: an index, and the query for what a person typed. */
export interface System {
  readonly name: string;
  readonly index: string;
  readonly toQuery: (text: string) => Clause;
}

/** Everything that is compared for a language; the first is the product as it is. */
export function systemsOf(language: Language): System[] {
  const product = (name: string, variant: Variant = 'full', change: (query: unknown) => unknown = (query) => query): System => ({
    name,
    index: indexOf(language, variant),
    toQuery: (text) => change(toArticleQuery(parseSearchRequest({ q: text }))) as Clause,
  });
  const stock = (name: string, field: string): System => ({
    name,
    index: indexOf(language, 'stock'),
    toQuery: (text) => stockQuery(text, field),
  });
  const of: Readonly<Record<Language, System[]>> = {
    ar: [
      stock('stock `arabic`', '.arabic'),
      stock('stock `standard`', ''),
      product('without a reading of clitics that nothing but a letter shows', 'no clitics'),
      product('with the stock Arabic stemmer', 'stock stemmer'),
      product('without folding of letters', 'no folding'),
    ],
    en: [stock('stock `english`', '.english'), stock('stock `standard`', '')],
  };
  return [
    product('Naba'),
    ...of[language],
    product('without stemming', 'full', withoutFields(/^(title|body)\^|^body$/)),
    product('without words as written', 'full', withoutFields(/\.(exact|other)/)),
    product('without names and aliases', 'full', (query) => withoutIds(withoutFields(/^entities\.name/)(query))),
    product('without keyphrases', 'full', withoutFields(/^keyphrases/)),
  ];
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

function withoutFields(pattern: RegExp): (query: unknown) => unknown {
  const strip = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(strip);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, value]: [string, unknown]) => {
        if (key !== 'fields' || !Array.isArray(value)) return [key, strip(value)];
        const kept = (value as string[]).filter((field) => !pattern.test(field));
        return [key, kept.length > 0 ? kept : ['no-such-field']];
      }),
    );
  };
  return strip;
}

/** Clauses that ask for entity ids find nothing any more. */
function withoutIds(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutIds);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]: [string, unknown]) => [
      key,
      key === 'terms' && typeof value === 'object' && value !== null && 'entities.id' in value
        ? { 'entities.id': [] }
        : withoutIds(value),
    ]),
  );
}
