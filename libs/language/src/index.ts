export { identifyLanguage } from './identify-language';
export { serialiseLanguageModel } from './language-model';
export type { LanguageModel, ScriptModel } from './language-model';
export { hashNgrams } from './ngrams';
