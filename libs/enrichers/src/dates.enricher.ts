import type { MentionedDateV1 } from '@naba/contracts';
import { findDates } from '@naba/dates';
import type { MentionedDate } from '@naba/dates';
import type { ArticleText } from './article-text';
import type { Enricher } from './enricher';

/** Dates that title and body mention, seen from the day of publication. */
export const datesEnricher: Enricher = {
  name: 'dates',
  version: '1.0.0',
  enrich: (article) => ({
    dates: (['title', 'body'] as const).flatMap((field) =>
      datesOf(article, field).map((date): MentionedDateV1 => ({ field, ...date })),
    ),
  }),
};

function datesOf(article: ArticleText, field: 'title' | 'body'): MentionedDate[] {
  const text = article[field];
  if (article.datedAt !== undefined) return findDates(text, new Date(article.datedAt));
  // An article without a date: only what means the same day whenever it is read.
  const elsewhen = new Set(findDates(text, new Date('2001-06-15')).map(({ start, value }) => `${start} ${value}`));
  return findDates(text, new Date('1970-01-01')).filter(({ start, value }) => elsewhen.has(`${start} ${value}`));
}
