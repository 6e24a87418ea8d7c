import type { ArticleDocument } from '@naba/article-index';
import type { EntityQuote } from './entity-answer';

/** The fields of an article that its quotes are read with. */
export const quotingFields = [
  'id',
  'title',
  'publishedAt',
  'language',
  'direction',
  'quotes',
  'entities.id',
  'entities.mentions',
] as const;

export type QuotingArticle = Pick<ArticleDocument, 'id' | 'title' | 'publishedAt' | 'language' | 'direction'> &
  Partial<Pick<ArticleDocument, 'quotes' | 'entities'>>;

/** Quotes of what an entity says, in the order of the articles; copies of a quote only once. */
export function quotesBy(entityId: string, articles: readonly QuotingArticle[], limit: number): EntityQuote[] {
  return pick(articles, limit, ({ speaker }) => speaker?.entityId === entityId);
}

/** Quotes of others within which an entity is mentioned. */
export function quotesAbout(entityId: string, articles: readonly QuotingArticle[], limit: number): EntityQuote[] {
  return pick(articles, limit, ({ speaker, span }, { entities = [] }) => {
    const mentions = entities.filter(({ id }) => id === entityId).flatMap(({ mentions }) => mentions);
    const isNamed = mentions.some(({ field, start, end }) => field === span.field && start >= span.start && end <= span.end);
    return isNamed && speaker?.entityId !== entityId;
  });
}

function pick(
  articles: readonly QuotingArticle[],
  limit: number,
  isWanted: (quote: ArticleDocument['quotes'][number], article: QuotingArticle) => boolean,
): EntityQuote[] {
  const picked = new Map<string, EntityQuote>();
  for (const article of articles)
    for (const quote of article.quotes ?? []) {
      if (picked.size === limit) return [...picked.values()];
      if (!isWanted(quote, article) || picked.has(quote.text)) continue;
      const { id, title, publishedAt, language, direction } = article;
      picked.set(quote.text, {
        text: quote.text,
        cue: quote.cue,
        ...(quote.speaker && { speaker: quote.speaker }),
        articleId: id,
        articleTitle: title,
        ...(publishedAt !== undefined && { publishedAt }),
        language,
        ...(direction && { direction }),
      });
    }
  return [...picked.values()];
}
