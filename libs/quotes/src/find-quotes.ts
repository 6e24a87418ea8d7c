import { splitSentences, tokenize } from '@naba/text';
import type { Span, Token } from '@naba/text';
import { findArabicQuotes } from './arabic-quotes';
import { findEnglishQuotes } from './english-quotes';
import type { Quote } from './quote';

/**
 * Who said what in an article's body, in the order of the text. Arabic and English; empty for every other language.
 * @param language BCP 47 tag of the text
 * @param people where people are named, in the order of the text: whom "he" and "she" can mean
 */
export function findQuotes(
  text: string,
  language: string,
  tokens: readonly Token[] = tokenize(text),
  sentences: readonly Span[] = splitSentences(text),
  people?: readonly Span[],
): Quote[] {
  if (language === 'ar') return findArabicQuotes(text, tokens, people);
  if (language === 'en') return findEnglishQuotes(text, tokens, sentences, people);
  return [];
}
