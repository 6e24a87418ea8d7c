export { identifyLanguage } from './identify-language';
export { openLanguageModel, serializeLanguageModel } from './language-model';
export type { LanguageModel } from './language-model';
export { hashNgrams } from './ngrams';
export { ScriptModel } from './script-model';
