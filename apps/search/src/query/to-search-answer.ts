import type { estypes } from '@elastic/elasticsearch';
import type { ArticleDocument } from '@naba/article-index';
import { toCursor } from './cursor';
import { toFoundArticle } from './found-article';
import type { FoundSource } from './found-article';
import type { FacetValue, Names, SearchAnswer } from './search-answer';
import { facetFields } from './search-body';

interface Bucket {
  readonly key: string;
  readonly doc_count: number;
  readonly named?: { readonly hits: { readonly hits: readonly { readonly _source?: Partial<ArticleDocument> }[] } };
}
type Aggregations = Readonly<Record<string, { readonly buckets: readonly Bucket[] }>>;

/** Brings Elasticsearch's answer into the form of the API. */
export function toSearchAnswer(response: estypes.SearchResponse<FoundSource>, limit: number): SearchAnswer {
  const { hits, total } = response.hits;
  const aggregations = response.aggregations as unknown as Aggregations;
  const last = hits.length === limit ? hits.at(-1)?.sort : undefined;
  const facets = Object.keys(facetFields).map((name) => [name, aggregations[name]?.buckets.map(toFacetValue) ?? []]);
  return {
    total: typeof total === 'object' ? total.value : (total ?? 0),
    tookMs: response.took,
    articles: hits.map((hit) => toFoundArticle(hit)),
    facets: Object.fromEntries(facets) as SearchAnswer['facets'],
    timeline: (aggregations['timeline']?.buckets ?? []).map((bucket) => ({
      date: new Date(bucket.key).toISOString().slice(0, 10),
      count: bucket.doc_count,
    })),
    ...(last && { cursor: toCursor(last) }),
  };
}

function toFacetValue({ key, doc_count, named }: Bucket): FacetValue {
  const label = labelOf(key, named?.hits.hits[0]?._source);
  return { value: key, count: doc_count, ...(label && { label }) };
}

function labelOf(value: string, article: Partial<ArticleDocument> | undefined): Names | undefined {
  if (article?.source?.id === value) return article.source.name === undefined ? undefined : { en: article.source.name };
  return article?.topics?.find(({ id }) => id === value)?.label ?? article?.entities?.find(({ id }) => id === value)?.name;
}
