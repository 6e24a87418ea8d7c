import { fold } from './fold';
import { lineOf } from './html-tree';
import type { Page } from './page';
import { jsonLdText, metaOf } from './page';

const names = ['og:site_name', 'application-name', 'al:android:app_name'];
const addressOrHandle = /^@|:\/\//;

/** Name of the site, which no address or handle is. */
export function readSiteName(page: Page): string | undefined {
  const named = [...names.map((name) => metaOf(page, name)), jsonLdText(page.article?.['publisher'])];
  return named.find((name) => name !== undefined && !addressOrHandle.test(name));
}

/** A shorter word that leads to the front page, as "News", may be a word of a headline. */
const minBrand = 8;
const maxBrand = 200;

/** What the site calls itself, folded: names in its data, in its address and on links to its front page. */
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
  const brands = page.homeLinks.map((link) => fold(lineOf(link, maxBrand))).filter((name) => name.length >= minBrand);
  return new Set([...named.map(fold).filter((name) => name !== ''), ...brands]);
}
