import { fold } from './fold';
import { headingLine, separators } from './heading';
import type { HtmlElement } from './html-tree';
import { isOneWording } from './likeness';
import type { Page } from './page';
import { jsonLdText, metaOf, plainLine } from './page';

const maxCuts = 20;

/**
 * Title of a page: what it gives to those who link to it (Open Graph), else its JSON-LD, its heading, its document title; the
 * site's name at either end goes. A title that is worded otherwise than the heading and another title is made for cards: then the
 * heading is the title. Without either, the document title says whether a kicker belongs to the heading.
 *
 * @param element the page's heading
 * @param siteNames what the site calls itself, folded
 */
export function readTitle(page: Page, element: HtmlElement | undefined, siteNames: ReadonlySet<string>): string {
  const heading = element === undefined ? undefined : headingLine(page, element);
  const headline = jsonLdText(page.article?.['headline']);
  const headlines = [heading, headline, metaOf(page, 'headline')].filter((line) => line !== undefined);
  const offered = [
    metaOf(page, 'og:title'),
    headline,
    heading,
    metaOf(page, 'twitter:title', 'headline', 'title'),
    page.documentTitle,
  ];
  const titles = offered.map((each) => (each === undefined ? '' : withoutSite(plainLine(each), headlines, siteNames)));
  const [card, , , , own = ''] = titles;
  const isDeclared = card !== '' || headline !== undefined;
  if (!isDeclared && heading !== undefined && own !== '' && isButForKicker(own, heading)) return own;
  const first = titles.find((each) => each !== '' && !siteNames.has(fold(each))) ?? heading ?? '';
  // A heading of two parts has no colon between them, which another title has.
  const isHeadingAlone = first === heading && titles.filter((each) => each === first).length === 1;
  const title = (isHeadingAlone && titles.find((each) => each.length > first.length && fold(each) === fold(first))) || first;
  const whole = titles.find((each) => isCutAtQuote(title, each));
  if (whole !== undefined) return whole;
  if (heading === undefined || isOneWording(title, heading)) {
    const rest = heading === undefined ? undefined : behindKickers(title, heading);
    return rest ?? commonest(titles.filter((each) => fold(each) === fold(title)));
  }
  const others = [headline ?? '', page.documentTitle];
  return others.some((each) => isOneWording(each, heading) && !isOneWording(each, title)) ? heading : title;
}

/** Whether a title ends where the whole one has a quote, at which an attribute that does not escape it ends. */
function isCutAtQuote(title: string, whole: string): boolean {
  return whole.startsWith(title) && /^\s*"/.test(whole.slice(title.length));
}

/** What stands behind kickers that differ: then neither belongs to the title. */
function behindKickers(title: string, heading: string): string | undefined {
  const cuts = [...title.matchAll(/(?::|\s[–—-])\s+/g)].slice(0, maxCuts);
  return cuts
    .map((cut) => title.slice(cut.index + cut[0].length))
    .find((rest) => {
      const before = heading.slice(0, -rest.length);
      const [kicker, other] = [fold(title.slice(0, -rest.length)), fold(before)];
      const isBreak = heading.endsWith(rest) && /(?::|\s[–—-])\s+$/.test(before);
      return isBreak && 2 * rest.length > title.length && !kicker.endsWith(other) && !other.endsWith(kicker);
    });
}

/** Of one title in several spellings, the one that most have: apostrophes and quotes are set in some places and typed in others. */
function commonest(titles: readonly string[]): string {
  const counts = titles.map((title) => titles.filter((other) => other === title).length);
  return titles[counts.indexOf(Math.max(...counts))]!;
}

/** Cuts what follows (or precedes) the title proper: beside the heading, a site's name, or what is shorter than a headline. */
function withoutSite(title: string, headlines: readonly string[], siteNames: ReadonlySet<string>): string {
  const cuts = [...title.matchAll(separators)].slice(0, maxCuts);
  const parts = cuts.map((cut) => ({
    before: title.slice(0, cut.index).trim(),
    after: title.slice(cut.index + cut[0].length).trim(),
  }));
  const atEnd = parts.findLast(({ after }) => isSite(after, siteNames));
  const rest = atEnd?.before ?? title;
  const whole = headlines.find((headline) => isWithLabels(rest, headline));
  if (whole !== undefined) return whole;
  if (atEnd !== undefined) return withoutLabel(rest, headlines);
  const atStart = parts.find(({ before, after }) => isSite(before, siteNames) && before.length <= after.length);
  if (atStart !== undefined) return atStart.after;
  const [, name = '', named = ''] = /^(.+?)\s+::\s+(.+)$/.exec(title) ?? [];
  if (named.length > 2 * name.length) return named;
  return withoutLabel(title, headlines);
}

/** Cuts the section's name, or one of the site that it does not call itself by: a few words behind a bar. */
function withoutLabel(title: string, headlines: readonly string[]): string {
  const last = [...title.matchAll(separators)].at(-1);
  if (last === undefined || !/[|｜ㅣ]|--/.test(last[0]) || headlines.some((each) => fold(each) === fold(title))) return title;
  const [before, after] = [title.slice(0, last.index).trim(), title.slice(last.index + last[0].length).trim()];
  return after.split(/\s+/).length <= 4 && before.length > 2 * after.length ? before : title;
}

/** Whether a title is a headline with labels behind it, or on both sides, that are no longer; one before it alone belongs to it. */
function isWithLabels(title: string, headline: string): boolean {
  const at = title.indexOf(headline);
  const [before, behind] = [title.slice(0, at).trim(), title.slice(at + headline.length).trim()];
  return (
    at >= 0 &&
    2 * headline.length >= title.length &&
    (before === '' || /[^\p{L}\p{N}\s]$/u.test(before)) &&
    /^[^\p{L}\p{N}\s].*\p{L}/u.test(behind)
  );
}

/** Whether a title is the heading, but for a kicker before it that one of them has; a label stands apart behind a separator. */
function isButForKicker(title: string, heading: string): boolean {
  const [whole, line] = [fold(title), fold(heading)];
  return line.endsWith(whole) || (whole.endsWith(line) && title.split(separators).length === 1);
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
