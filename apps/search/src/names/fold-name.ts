import { normalizeArabic, peelClitics } from '@naba/arabic';

/** Letters that Unicode does not take apart into a letter and a mark. */
const plain: ReadonlyMap<string, string> = new Map(Object.entries({ ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' }));
const article = 'ال';

/** Words of a name or of what is typed, without case, diacritics and Arabic spelling variants. */
export function foldWords(text: string): string[] {
  const folded = normalizeArabic(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[øłđßæœı]/g, (letter) => plain.get(letter) ?? letter);
  return folded.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Forms under which a word of a name is found: as it is, and without the article. */
export function formsOf(word: string): string[] {
  return word.startsWith(article) && word.length > article.length + 1 ? [word, word.slice(article.length)] : [word];
}

/**
 * What a typed word can be the beginning of, likeliest first: the word with and without its article, and then, for when
 * nothing starts so, the word without its other proclitics.
 */
export function readingsOf(word: string): string[][] {
  const readings = peelClitics(word);
  const near = readings.filter(({ chain }) => chain === '' || chain === article).map(({ stem }) => stem);
  const far = readings.filter(({ chain }) => chain !== '' && chain !== article).map(({ stem }) => [stem]);
  return [near, ...far];
}
