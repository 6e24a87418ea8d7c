export type { CleanArticle } from './clean-article';
export { cleanHtml, maxPageSize, readAddresses } from './clean-html';
export type { CleanHtmlOptions } from './clean-html';
export { cleanText } from './clean-text';
export type { CleanTextOptions } from './clean-text';
export { decodeHtml } from './decode-html';
export { readPlainBody } from './remove-furniture';
