export type { ArticleInput } from './article-text';
export type { Enricher } from './enricher';
export { createPipeline, Pipeline } from './pipeline';
export type { Enriched } from './pipeline';
