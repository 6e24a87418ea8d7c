import type { Page } from './page';
import { metaOf } from './page';

/** Country codes that stand for a sound or a company more often than for their country. */
const generic = new Set(['ai', 'cc', 'co', 'fm', 'io', 'ly', 'me', 'tv', 'ws', 'eu']);
const american = new Set(['us', 'gov', 'edu', 'mil']);
const numeric = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/-])/g;

/**
 * Whether 5/12 is the 12th of May on a page: as its other dates show, else as its language has it in its country (CLDR). The
 * country is that of the address before that of the language, which content systems leave at `en-US`.
 *
 * @param lines dated lines of the page
 */
export function isMonthFirst(page: Page, lines: readonly string[]): boolean {
  let votes = 0;
  for (const line of lines)
    for (const [, first, , second] of line.matchAll(numeric)) votes += Number(Number(second) > 12) - Number(Number(first) > 12);
  return votes === 0 ? isMonthFirstIn(localeOf(page)) : votes > 0;
}

function localeOf(page: Page): string | undefined {
  const tags = [page.htmlLanguage, metaOf(page, 'og:locale'), metaOf(page, 'content-language', 'language')];
  const [, language, region] =
    tags
      .map((tag) => /^([a-z]{2,3})(?:[-_][a-z]{4})?(?:[-_]([a-z]{2}))?(?![a-z])/i.exec(tag?.trim() ?? ''))
      .find((match) => match) ?? [];
  const domain = page.url !== undefined && URL.canParse(page.url) ? new URL(page.url).hostname.split('.').at(-1)! : '';
  if (american.has(domain)) return `${language ?? 'en'}-US`;
  const country = /^[a-z]{2}$/.test(domain) && !generic.has(domain) ? domain.replace('uk', 'gb') : region;
  return language === undefined ? undefined : [language, country].filter((part) => part !== undefined).join('-');
}

function isMonthFirstIn(tag: string | undefined): boolean {
  if (tag === undefined) return false;
  const format = new Intl.DateTimeFormat(tag, { dateStyle: 'short', calendar: 'gregory' });
  const order = format.formatToParts(0).map(({ type }) => type);
  return order.indexOf('month') < order.indexOf('day') && order.indexOf('day') < order.indexOf('year');
}
