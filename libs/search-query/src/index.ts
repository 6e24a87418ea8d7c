export { compileQuery } from './compile-query';
export type { ParsedQuery } from './compile-query';
export type { EntityName, QueryVocabulary } from './query-vocabulary';
export type { Most, Named, Near, Query, Term } from './query-syntax';
export { QuerySyntaxError } from './query-errors';
export type { QueryErrorCode, QueryErrorValue } from './query-errors';
export { asksForNews, isSmall } from './small-words';
export { namedTerms, plainTerms } from './query-syntax';
export { toDateRange } from './to-date-range';
