import { bothNames } from '@naba/article-index';
import type { ArticleCard } from '../answer/found-article';
import type { ArticleFormat } from './article-format';

const separator = ' | ';

const columns: Readonly<Record<string, (article: ArticleCard) => string | undefined>> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  url: ({ url }) => url,
  sourceId: ({ source }) => source.id,
  sourceName: ({ source }) => source.name,
  publishedAt: ({ publishedAt }) => publishedAt,
  receivedAt: ({ receivedAt }) => receivedAt,
  language: ({ language }) => language,
  authors: ({ authors }) => authors.join(separator),
  topics: ({ topics }) => topics.map(({ label }) => label.en).join(separator),
  people: (article) => namesOf(article, 'PER'),
  organisations: (article) => namesOf(article, 'ORG'),
  places: (article) => namesOf(article, 'LOC'),
  summary: ({ summary }) => summary,
};

/** RFC 4180, with a byte order mark, without which spreadsheets do not see that Arabic is UTF-8. */
export const csvFormat = {
  of: 'cards',
  begin: () => `\uFEFF${toLine(Object.keys(columns))}`,
  article: (article) => toLine(Object.values(columns).map((read) => read(article) ?? '')),
  end: () => '',
} satisfies ArticleFormat;

export function toLine(cells: readonly string[]): string {
  return `${cells.map(toCell).join(',')}\r\n`;
}

/**
 * Quotes a cell where it must be. One that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV
 * injection); full-width signs and signs behind spaces count as well.
 */
export function toCell(text: string): string {
  const safe = /^[\s\uFEFF\u200B-\u200F]*[=+\-@＝＋－＠|]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function namesOf({ entities }: ArticleCard, type: string): string {
  const named = entities.filter((entity) => entity.type === type);
  return named.map(({ name }) => bothNames(name)).join(separator);
}
