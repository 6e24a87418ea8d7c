import type { ArticleDocument } from '@naba/article-index';
import { foldWords } from '../names/fold-name';
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
  Partial<Pick<ArticleDocument, 'quotes' | 'entities'>> & {
    /** Texts of the quotes that have the words asked for; absent where none were asked for. */
    readonly wanted?: ReadonlySet<string>;
  };

/** Quotes of what an entity says, in the order of the articles; what several quote, or quote a part of, only once. */
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

/** Shorter quotes, of a word or two, are the same by chance. */
const fewestLetters = 20;

function pick(
  articles: readonly QuotingArticle[],
  limit: number,
  isWanted: (quote: ArticleDocument['quotes'][number], article: QuotingArticle) => boolean,
): EntityQuote[] {
  const picked: { readonly key: string; readonly quote: EntityQuote; readonly others: Set<string> }[] = [];
  for (const article of articles)
    for (const quote of article.quotes ?? []) {
      if (article.wanted?.has(quote.text) === false || !isWanted(quote, article)) continue;
      const key = foldWords(quote.text).join(' ');
      const same = picked.find((other) => isSame(other.key, key));
      if (same === undefined) picked.push({ key, quote: toEntityQuote(quote, article), others: new Set() });
      else if (same.quote.articleId !== article.id) same.others.add(article.id);
    }
  return picked.slice(0, limit).map(({ quote, others }) => ({ ...quote, repeated: others.size }));
}

function isSame(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (short.length >= fewestLetters && ` ${long} `.includes(` ${short} `));
}

function toEntityQuote({ text, cue, speaker }: ArticleDocument['quotes'][number], article: QuotingArticle): EntityQuote {
  const { id, title, publishedAt, language, direction } = article;
  return {
    text,
    cue,
    ...(speaker && { speaker }),
    articleId: id,
    articleTitle: title,
    ...(publishedAt !== undefined && { publishedAt }),
    language,
    ...(direction && { direction }),
    repeated: 0,
  };
}
