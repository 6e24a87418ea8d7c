export { arabic } from './ar';
export { english } from './en';
export { numberedRows, stopWordsOf, wordsOf } from './language';
export type { LanguagePackage, WordFile, WordList, WordTable } from './language';
export { languages } from './languages';
export type { LanguageCode } from './languages';
export { moreMonths } from './more-months';
