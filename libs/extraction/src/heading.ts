import { fold } from './fold';
import type { HtmlElement } from './html-tree';
import { ancestorsOf, lineOf } from './html-tree';
import { sameWording, shareOf } from './likeness';
import type { Page } from './page';
import { jsonLdText, metaOf } from './page';
import { findShownTitle } from './shown-title';

/** What sites put between a title and their name. */
export const separators = /\s+[|–—·•»*:-]\s+|\s*：\s*|\s*[|｜]\s*|\s*--\s*|\s+::\s+|ㅣ/g;

const maxHeading = 1_000;

interface Heading {
  readonly element: HtmlElement;
  /** Folded. */
  readonly line: string;
}

/** The page's own heading; one in a list of links is a crumb, and counts only where there is no other. */
export function findHeading(page: Page): HtmlElement | undefined {
  const isOwn = (element: HtmlElement): boolean => !isCrumb(page, element);
  return chooseHeading(page, isOwn) ?? chooseHeading({ ...page, subheadings: [] }, () => true) ?? findUnnamedHeading(page);
}

/** Of a page whose titles are the site's name alone. */
function findUnnamedHeading(page: Page): HtmlElement | undefined {
  const isTitled = page.headings.length > 0 || page.article !== undefined || metaOf(page, 'og:title') !== undefined;
  if (isTitled) return undefined;
  const parts = page.documentTitle.split(separators);
  const longest = Math.max(...parts.map((part) => part.length));
  const titles = parts.filter((part) => part !== '' && part.length === longest);
  return findShownTitle(page, titles);
}

/**
 * The longest `<h1>` that the titles repeat, unless a title has it only beside a longer part, as it has a site's or a section's name; else
 * the first smaller heading that is a whole title; else the only `<h1>`, unless it is much shorter than the titles, as such
 * names are; else the heading most like a title.
 */
function chooseHeading(page: Page, isOwn: (element: HtmlElement) => boolean): HtmlElement | undefined {
  const headlines = [jsonLdText(page.article?.['headline']), metaOf(page, 'headline')].filter((line) => line !== undefined);
  const titles = [page.documentTitle, metaOf(page, 'og:title') ?? ''].filter((title) => title !== '');
  const parts = titles.map((title) => title.split(separators).map(fold));
  const longest = parts.map((each) => each.reduce((head, part) => (part.length > head.length ? part : head), ''));
  const heads = [...longest, ...headlines.map(fold)];
  const toHeading = (element: HtmlElement): Heading => ({ element, line: fold(headingLine(page, element)) });
  const headings = page.headings
    .filter(isOwn)
    .map(toHeading)
    .filter(({ line }) => line !== '');
  const isName = (line: string): boolean =>
    parts.some((each) => each.includes(line)) && !longest.some((head) => head.includes(line));
  const said = [...titles, ...headlines].map(fold);
  const repeated = headings.filter(({ line }) => said.some((title) => title.includes(line)) && !isName(line));
  if (repeated.length > 0) return best(repeated, ({ line }) => line.length)!.element;
  const smaller = page.subheadings.filter(isOwn).map(toHeading);
  const wholes = smaller.filter(({ line }) => heads.includes(line)).map(({ element }) => element);
  if (wholes.length > 0) return wholes.find((element) => !leadsOn(element)) ?? wholes[0];
  const isLong = ({ line }: Heading): boolean => heads.length === 0 || heads.some((head) => 2 * line.length >= head.length);
  if (headings.length === 1 && isLong(headings[0]!)) return headings[0]!.element;
  const likeness = ({ line }: Heading): number => Math.max(...heads.map((head) => shareOf(line, head)));
  const alike = [...headings, ...smaller].filter((each) => isLong(each) && !isName(each.line) && likeness(each) >= sameWording);
  return best(alike, (each) => each.line.length * likeness(each))?.element;
}

/** Whether an element stands in a list of links or another part that is never the article. */
function isCrumb({ judge }: Page, element: HtmlElement): boolean {
  return ancestorsOf(element).some((each) => each.name !== 'body' && judge.gradeJunk(each) === 'hard');
}

/** Whether a heading stands inside a link, as those in lists of stories do, and the page's own is in such a list too. */
function leadsOn(element: HtmlElement): boolean {
  return ancestorsOf(element).some(({ name }) => name === 'a');
}

function best<T>(list: readonly T[], rate: (each: T) => number): T | undefined {
  const rates = list.map(rate);
  return list[rates.indexOf(Math.max(...rates))];
}

/** A heading without the kicker, flag or button inside it. */
export function headingLine({ judge }: Page, element: HtmlElement): string {
  const own = element.children.filter(
    (child) => typeof child === 'string' || judge.gradeJunk(child) === undefined || fold(lineOf(child)) === '',
  );
  const line = lineOf({ ...element, children: own }, maxHeading).replace(/^[\s:|–—-]+/, '');
  return line === '' ? lineOf(element, maxHeading) : line;
}
