import { normalizeArabic } from '@naba/arabic';

const latinArticle = /^(al|el|ul|ad|as|ash|ar|an|at|az)[-']/;
const plainLetters = /^[A-Za-z' .-]*$/;

/** The words of an Arabic name in folded letters and without articles; عبد is a word of its own, تش is one letter. */
export function arabicNameWords(name: string): string[] {
  return normalizeArabic(name)
    .split(/[\s-]+/)
    .flatMap((word) => arabicParts(word))
    .filter((word) => word !== '');
}

function arabicParts(word: string): string[] {
  if (word === 'ال') return [];
  if (word.length > 5 && word.startsWith('عبدال')) return ['عبد', ...arabicParts(word.slice(5))];
  const stem = word.length > 3 && word.startsWith('ال') ? word.slice(2) : word;
  return [stem.includes('تش') ? stem.replaceAll('تش', 'ش') : stem];
}

/** The words of a Latin name in plain small letters and without articles; Abdul-, Abdel- and the like are the word abd. */
export function latinNameWords(name: string): string[] {
  let joined = plainLatin(name);
  if (joined.includes('abd')) joined = joined.replace(/\babd(?:ul|el|al|[ -](?:ul|el|al)|ul-|el-)[ -]?/g, 'abd ');
  if (joined.includes('l ')) joined = joined.replace(/\b(?:al|el) /g, 'al-');
  if (joined.includes('allah')) joined = joined.replace(/\ballah\b/g, 'lah');
  return joined
    .split(/\s+/)
    .flatMap((word) => (/^[a-z]*$/.test(word) ? [word] : word.replace(latinArticle, '').split(/[^a-z']+/)))
    .map((word) => word.replaceAll("'", ''))
    .filter((word) => word !== '');
}

/** Small letters without marks. */
export function plainLatin(name: string): string {
  if (plainLetters.test(name)) return name.toLowerCase();
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’ʼ‘`]/g, "'");
}
