export { articleId } from './article-id';
export type { ArticleIdentity } from './article-id';
export { canonicalUrl, withoutTracking } from './canonical-url';
export { InvalidUrlError } from './invalid-url.error';
export type { UrlFault } from './invalid-url.error';
export { namesArticle } from './names-article';
export { readableUrl } from './readable-url';
