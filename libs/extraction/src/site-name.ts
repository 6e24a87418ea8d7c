import { fold } from './fold';
import type { Page } from './page';
import { jsonLdText, metaOf } from './page';

const names = ['og:site_name', 'application-name', 'al:android:app_name'];
const addressOrHandle = /^@|:\/\//;

/** Name of the site, which no address or handle is. */
export function readSiteName(page: Page): string | undefined {
  const named = [...names.map((name) => metaOf(page, name)), jsonLdText(page.article?.['publisher'])];
  return named.find((name) => name !== undefined && !addressOrHandle.test(name));
}

/** What the site calls itself, folded: names in its data and in its address. */
export function readSiteNames(page: Page): Set<string> {
  const host = page.url !== undefined && URL.canParse(page.url) ? new URL(page.url).hostname : '';
  const labels = host.replace(/^www\./, '').split('.');
  const named = [
    readSiteName(page) ?? '',
    jsonLdText(page.article?.['publisher']) ?? '',
    metaOf(page, 'application-name') ?? '',
    metaOf(page, 'twitter:site') ?? '',
    host,
    labels[0]!,
    labels.slice(0, 2).join('.'),
  ];
  return new Set(named.map(fold).filter((name) => name !== ''));
}
