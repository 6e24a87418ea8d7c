import { NameFilter } from '@naba/word-readings';
import type { ArticleField, EntityArticle, FoundMention } from '../mention';
import type { Identities } from '../tables/identities';
import { headTitleAt } from '../words/head-titles';

const titles = new NameFilter(14);
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
  const names = new Set<string>();
  for (const field of fields)
    for (let index = 0; index < field.words.length; index += 1) {
      const name = field.readings.mayStart(index, titles) ? nameBehind(field, index, year, countries, identities) : undefined;
      if (name !== undefined) names.add(name);
    }
  if (names.size === 0) return [];
  const again = fields.flatMap(({ name: field, words }) =>
    words.flatMap(({ start, end, source }) => (names.has(source) ? [{ field, start, end }] : [])),
  );
  return again.map((found) => ({ ...found, type: 'PER', kind: 'politician', confidence: 0.86, strength: 4 }));
}

/** The name behind a title, where the table knows whose it is. */
function nameBehind(
  { words, text }: ArticleField,
  title: number,
  year: number | undefined,
  countries: ReadonlySet<string>,
  identities: Identities,
): string | undefined {
  for (let at = title + 1; at <= title + 1 + farthest && words[at]?.isLinked === true; at += 1) {
    const word = words[at]!;
    if (!word.isArabic) return undefined;
    if (word.text.startsWith('ال')) continue;
    const { head, years } = headTitleAt(text, word.start, year);
    if (head === undefined) return undefined;
    const known = identities.person(word.source, { kind: 'politician', head, countries, years });
    return known === undefined ? undefined : word.source;
  }
  return undefined;
}
