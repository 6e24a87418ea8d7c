import { splitSentences, tokenize } from '@naba/text';
import type { Span, Token } from '@naba/text';
import { findArabicQuotes } from './arabic-quotes';
import { findEnglishQuotes } from './english-quotes';
import type { Quote } from './quote';
import { pairQuotationMarks } from './quoted-spans';
import { findSignedQuotes } from './signed-quotes';

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
  if (language !== 'ar' && language !== 'en') return [];
  const pairs = pairQuotationMarks(text, tokens);
  const reported =
    language === 'ar' ? findArabicQuotes(text, tokens, pairs, people) : findEnglishQuotes(text, tokens, sentences, pairs, people);
  const signed = findSignedQuotes(text, tokens, pairs, reported, people ?? []);
  return [...reported, ...signed].sort((a, b) => a.start - b.start);
}
