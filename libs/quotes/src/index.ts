export { findQuotes } from './find-quotes';
export type { Quote } from './quote';
export { quoteRules } from './quote-rules';
