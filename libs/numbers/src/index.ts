export { isCurrencyNoun } from './currencies';
export { findNumbers } from './find-numbers';
export type { FindNumbersOptions, FoundNumber } from './find-numbers';
