import type { EntityV1, QuoteV1 } from '@naba/contracts';

/**
 * Each quote as one text that says who speaks, as written, under the names of the entity in every language and by its id, and what:
 * so that a search for both finds them in one quote and not in two of an article.
 */
export function attributedQuotesOf(quotes: readonly QuoteV1[], entities: readonly EntityV1[]): string[] {
  return quotes.map(({ text, speaker }) => {
    const id = speaker?.entityId;
    const name = entities.find((entity) => entity.id === id)?.name;
    return [speaker?.text, name?.ar, name?.en, id, text].filter((part) => part !== undefined).join(' \u2014 ');
  });
}
