import { normalizeArabic } from '@naba/arabic';

const english =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
const arabic = 'ثلاث أربع خمس ست سبع ثمان تسع عشر';

const numbers = new Map<string, number>([
  ...english
    .split(' ')
    .map((word, number) => [word, number] as const)
    .slice(1),
  ['a', 1],
  ['an', 1],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ...arabic
    .split(' ')
    .flatMap((word, index) =>
      [word, `${word}ة`, ...(word === 'ثمان' ? ['ثماني', 'ثمانية'] : [])].map(
        (form) => [normalizeArabic(form), index + 3] as const,
      ),
    ),
]);

/** A number in digits or a word of either language, as a pattern. */
export const countPattern = `(?<count>\\d{1,3}|${[...numbers.keys()].sort((a, b) => b.length - a.length).join('|')})`;

/** What `countPattern` found, as a number. */
export function countOf(word: string): number {
  return numbers.get(word.toLowerCase()) ?? Number(word);
}

/** Words that count in Arabic, as the search for windows meets them. */
export const arabicCounts: readonly string[] = [...numbers.keys()].filter((word) => /^\p{Script=Arabic}/u.test(word));
