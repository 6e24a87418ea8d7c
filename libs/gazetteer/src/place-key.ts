import { normalizeArabic } from '@naba/arabic';
import { tokenize } from '@naba/text';

/** Names are looked up by their words alone: Arabic ones normalised, Latin ones as written. */
export function arabicPlaceKey(name: string): string {
  return wordsOf(name).map(normalizeArabic).join(' ');
}

/** The key of a Latin name: case and accents stay, hyphens and periods between words go, apostrophes are one. */
export function latinPlaceKey(name: string): string {
  return wordsOf(name).map(latinWord).join(' ');
}

/** One word of a Latin name as it stands in a key. */
export function latinWord(word: string): string {
  return word.includes('’') || word.includes('ʼ') ? word.replace(/[’ʼ]/g, "'") : word;
}

function wordsOf(name: string): string[] {
  return tokenize(name)
    .filter((token) => token.kind !== 'other')
    .map((token) => token.text);
}
