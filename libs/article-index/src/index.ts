export type { ArticleDocument } from './article-document';
export { bootstrapIndex, IndexOutdatedError } from './bootstrap-index';
export { findIndexed } from './find-indexed';
export type { IndexedState } from './find-indexed';
export { createIndexClient } from './index-client';
export type { ArticleIndexSettings } from './index-client';
export { generationName, indexNames } from './index-names';
export type { IndexNames } from './index-names';
export { toArticleDocument, toTombstone } from './to-article-document';
