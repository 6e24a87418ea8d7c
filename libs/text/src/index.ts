export type { Span } from './span';
export { splitSentences } from './split-sentences';
export { tokenize } from './tokenize';
export type { Token, TokenKind } from './tokenize';
export { Lexeme, LexicalAttribute } from './lexeme';
export { Vocabulary, lexemeAt } from './vocabulary';
