export type { ArticleInput } from './article-text';
export { enrichArticle, enrichPartialArticle } from './enrich-article';
export type { Enriched, EnrichOptions } from './enrich-article';
export type { Enricher } from './enricher';
