import { defineEnricher } from './enricher';

/**
 * Words read in a minute, silent reading of ordinary prose taken as reading aloud of equal texts: Trauzettel-Klosinski and
 * Dietz, "Standardized Assessment of Reading Performance: The New International Reading Speed Texts IReST", IOVS 2012, table 2.
 */
const wordsPerMinute: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  ja: 193,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
  zh: 158,
};
/** Mean of the table, for languages that were not measured. */
const usualWordsPerMinute = 184;

/** Scripts that put no space between words; ICU's dictionaries count theirs. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Counts the words of title and body, and how long reading them takes. */
export const lengthEnricher = defineEnricher({
  name: 'length',
  version: '1.0.0',
  fills: ['wordCount', 'readingTimeSeconds'],
  enrich(article, found) {
    const { title, body, words } = article;
    const isUnspaced = unspaced.test(title) || unspaced.test(body);
    const wordCount = isUnspaced ? countSegments(`${title}\n${body}`) : words.length;
    const speed = wordsPerMinute[found.language?.code ?? ''] ?? usualWordsPerMinute;
    return { wordCount, readingTimeSeconds: Math.ceil((wordCount * 60) / speed) };
  },
});

function countSegments(text: string): number {
  let count = 0;
  for (const segment of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    if (segment.isWordLike === true) count++;
  }
  return count;
}
