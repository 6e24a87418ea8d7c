import { fold } from './fold';
import type { HtmlElement } from './html-tree';
import { lineOf } from './html-tree';
import type { Page } from './page';
import { jsonLdText, metaOf, plainLine } from './page';

const separators = /\s+[|–—·•»*:-]\s+|\s*：\s*|\s*[|｜]\s*|\s*--\s*|\s+::\s+|ㅣ/g;

const maxHeading = 1_000;
const maxCuts = 20;

/**
 * Title of a page: what it gives to those who link to it (Open Graph), else its JSON-LD, its heading, its document title; the
 * site's name at either end goes.
 */
export function readTitle(page: Page): string {
  const element = findHeading(page);
  const heading = element === undefined ? undefined : lineOf(element, maxHeading);
  const siteNames = readSiteNames(page);
  const offered = [
    metaOf(page, 'og:title'),
    jsonLdText(page.article?.['headline']),
    heading,
    metaOf(page, 'twitter:title', 'headline', 'title'),
    page.documentTitle,
  ];
  for (const candidate of offered) {
    const title = candidate === undefined ? '' : withoutSite(plainLine(candidate), heading, siteNames);
    if (title !== '' && !siteNames.has(fold(title))) return title;
  }
  return heading ?? '';
}

/**
 * The page's own heading: the longest `<h1>` that the titles repeat, unless a title has it beside a longer part, as it has a site's
 * or a section's name; else the first smaller heading that is a whole title; else the only `<h1>`, unless it is much shorter
 * than the titles, as such names are.
 */
export function findHeading(page: Page): HtmlElement | undefined {
  const titles = [page.documentTitle, metaOf(page, 'og:title') ?? ''].filter((title) => title !== '');
  const parts = titles.map((title) => title.split(separators).map(fold));
  const heads = parts.map((each) => each.reduce((longest, part) => (part.length > longest.length ? part : longest), ''));
  const headings = page.headings
    .map((element) => ({ element, line: fold(lineOf(element, maxHeading)) }))
    .filter(({ line }) => line !== '');
  const isName = (line: string): boolean => parts.every((each, index) => !heads[index]!.includes(line) && each.includes(line));
  const repeated = headings
    .filter(({ line }) => titles.some((title) => fold(title).includes(line)) && !isName(line))
    .reduce<(typeof headings)[number] | undefined>(
      (best, each) => (each.line.length > (best?.line.length ?? 0) ? each : best),
      undefined,
    );
  if (repeated !== undefined) return repeated.element;
  const whole = page.subheadings.find((element) => heads.includes(fold(lineOf(element, maxHeading))));
  const [only] = headings.length === 1 ? headings : [];
  const isHeadline = heads.length === 0 || heads.some((head) => 2 * (only?.line.length ?? 0) >= head.length);
  return whole ?? (isHeadline ? only?.element : undefined);
}

/** Name of the site. */
export function readSiteName(page: Page): string | undefined {
  const publisher = page.article?.['publisher'];
  return metaOf(page, 'og:site_name', 'application-name', 'al:android:app_name') ?? jsonLdText(publisher);
}

/** What a site may be called, folded: its name, and its host. */
export function readSiteNames(page: Page): Set<string> {
  const host = page.url !== undefined && URL.canParse(page.url) ? new URL(page.url).hostname : '';
  const labels = host.replace(/^www\./, '').split('.');
  const named = [
    readSiteName(page) ?? '',
    metaOf(page, 'application-name') ?? '',
    metaOf(page, 'twitter:site') ?? '',
    host,
    labels[0]!,
    labels.slice(0, 2).join('.'),
  ];
  return new Set(named.map(fold).filter((name) => name !== ''));
}

/** Cuts what follows (or precedes) the title proper: beside the heading, a site's name, or what is shorter than a headline. */
function withoutSite(title: string, heading: string | undefined, siteNames: ReadonlySet<string>): string {
  const cuts = [...title.matchAll(separators)].slice(0, maxCuts);
  const parts = cuts.map((cut) => ({
    before: title.slice(0, cut.index).trim(),
    after: title.slice(cut.index + cut[0].length).trim(),
  }));
  const whole = parts.find(({ before }) => heading !== undefined && fold(before) === fold(heading));
  if (whole !== undefined) return whole.before;
  const atEnd = parts.findLast(({ after }) => isSite(after, siteNames));
  if (atEnd !== undefined) return atEnd.before;
  const atStart = parts.find(({ before, after }) => isSite(before, siteNames) && before.length <= after.length);
  if (atStart !== undefined) return atStart.after;
  const last = cuts.at(-1);
  if (last === undefined || !/[|｜ㅣ]|--/.test(last[0])) return title;
  const [before, after] = [title.slice(0, last.index).trim(), title.slice(last.index + last[0].length).trim()];
  return after.split(/\s+/).length <= 4 && before.length > 2 * after.length ? before : title;
}

function isSite(part: string, siteNames: ReadonlySet<string>): boolean {
  const folded = fold(part);
  if (folded === '') return false;
  return [...siteNames].some(
    (name) =>
      folded === name ||
      (name.length >= 4 && folded.length <= 2.5 * name.length && (folded.startsWith(name) || folded.endsWith(name))),
  );
}
