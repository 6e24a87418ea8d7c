import { normalizeArabic, wordSet } from '@naba/arabic';
import { arabic, english } from '@naba/languages';

/**
 * Words that say nothing of what an article is about: an article need not have them where a query has other words. Prepositions,
 * conjunctions, pronouns, auxiliaries, words that ask, and "what did somebody say".
 */
const grammarWords = wordSet([arabic, english].flatMap(({ words }) => words.lists.functionWords.words));
/** Words that ask for what is new. */
const newsWords = wordSet([arabic, english].flatMap(({ words }) => words.lists.newsWords.words));

/** Whether a word is small. Acronyms in capitals (WHO, IT, US) are none. */
export function isSmall(word: string): boolean {
  const isAcronym = /^\p{Lu}{2,}$/u.test(word);
  const folded = normalizeArabic(word).toLowerCase();
  return !isAcronym && (grammarWords.has(folded) || newsWords.has(folded));
}

/** Whether a word asks for what is new. */
export function asksForNews(word: string): boolean {
  return newsWords.has(normalizeArabic(word).toLowerCase());
}
