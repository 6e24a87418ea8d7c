export type { Span } from './span';
export { splitSentences } from './split-sentences';
export { tokenize } from './tokenize';
export type { Token, TokenKind } from './tokenize';
export { Word, WordFact } from './word';
export { Vocabulary, wordAt } from './vocabulary';
