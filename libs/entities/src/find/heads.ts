import { NameFilter } from '@naba/word-readings';
import type { ArticleField, EntityArticle, FoundMention } from '../mention';
import type { Identities } from '../tables/identities';
import { headTitleAt } from '../words/head-titles';

const titles = new NameFilter(8);
for (const title of ['الرييس', 'الملك', 'السلطان', 'العاهل', 'الملكه', 'الرييسه']) titles.addName(title);
/** Words that may stand between the title and the name: الرئيس الجزائري تبون. */
const farthest = 2;

/**
 * Heads of state and government whom an Arabic article names by their surname behind a title (الرئيس تبون) where the tagger saw no name: the table
 * of office holders knows one; and the same word elsewhere.
 */
export function findHeads(
  fields: readonly ArticleField[],
  { language, year }: Pick<EntityArticle, 'language' | 'year'>,
  countries: ReadonlySet<string>,
  identities: Identities,
): FoundMention[] {
  if (language !== 'ar') return [];
  const titled = fields.flatMap((field) => {
    const { words, readings, text } = field;
    return words
      .flatMap((_, index) => (readings.mayStart(index, titles) ? [index] : []))
      .flatMap((index) => {
        for (let at = index + 1; at <= index + 1 + farthest && words[at]?.isLinked === true; at += 1) {
          const word = words[at]!;
          if (!word.isArabic) return [];
          if (word.text.startsWith('ال')) continue;
          const { head, years } = headTitleAt(text, word.start, year);
          const known =
            head === undefined ? undefined : identities.person(word.source, { kind: 'politician', head, countries, years });
          return known === undefined ? [] : [{ name: word.source }];
        }
        return [];
      });
  });
  const names = new Set(titled.map(({ name }) => name));
  if (names.size === 0) return [];
  const again = fields.flatMap(({ name: field, words }) =>
    words.flatMap(({ start, end, source }) => (names.has(source) ? [{ field, start, end }] : [])),
  );
  return again.map((found) => ({ ...found, type: 'PER', kind: 'politician', confidence: 0.86, strength: 4 }));
}
