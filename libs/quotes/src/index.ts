export { findQuotes } from './find-quotes';
export type { Quote } from './quote';
