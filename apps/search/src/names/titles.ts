import { normalizeArabic } from '@naba/arabic';
import { arabicTitleKinds, englishTitleKinds } from '@naba/entities';

/** Which word of a name follows a title: King Salman, President Hadi. */
export type AfterTitle = 'first' | 'last';

const longestTitle = 2;
const givenNames = new Set(['royal', 'clergy']);
const surnames = new Set(['politician', 'military', '']);
const kinds = new Map([
  ...arabicTitleKinds,
  ...[...englishTitleKinds].map(([title, kind]) => [title.toLowerCase(), kind] as const),
]);

/** The title that these words begin with: how many of them it has, and what follows it. Undefined where none does. */
export function titleAt(words: readonly string[]): { readonly length: number; readonly then: AfterTitle } | undefined {
  for (let length = longestTitle; length > 0; length--) {
    const kind = kinds.get(
      words
        .slice(0, length)
        .map((word) => normalizeArabic(word).toLowerCase())
        .join(' '),
    );
    if (kind === undefined || words.length <= length) continue;
    if (givenNames.has(kind)) return { length, then: 'first' };
    if (surnames.has(kind)) return { length, then: 'last' };
  }
  return undefined;
}
