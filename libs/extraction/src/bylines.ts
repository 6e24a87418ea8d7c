import { parsePublishedDate } from '@naba/dates';
import { isAnnounced, isPersonName, splitByline } from './byline-names';
import type { PageText } from './byline-by-form';
import { findBylineByForm } from './byline-by-form';
import { isOthers, makeOf } from './dated-lines';
import type { HtmlElement } from './html-tree';
import { ancestorsOf, findAll, inline, lineOf, toLine } from './html-tree';
import type { ElementJudge } from './junk-element';
import type { Page } from './page';

const bylineName =
  /(^|[\s_-])(by-?line\w*|authors?(?:names?)?|writers?|reporters?|journalists?|contributors?|creators?|auteurs?|autor(?:es|in)?|firma|redakteur|kateb|katib)([\s_-]|$)/i;
const authorWord = /author|autor|byline|writer/i;
/** Where a site keeps what an author wrote. */
const authorAddress =
  /\/(?:[\w-]*(?:author|autor|auteur|reporter|journalist|columnist|contributor|writer|redaktion|kateb)[\w-]*|by|staff)\/[^/?#]+\/?(?:[?#]|$)/i;
const unread = new Set(['head', 'script', 'noscript', 'select', 'iframe', 'blockquote', 'nav', 'button']);
/** A longer line is prose. */
const maxLine = 120;
/** A byline stands no farther below the heading, or above it, in letters. */
const [maxBelow, maxAbove] = [1_000, 300];
/** Bylines of one article stand no farther apart. */
const maxApart = 500;
/** From so many points on an element names the authors. */
const minPoints = 5;
/** Pages with more are no articles. */
const maxBylines = 200;
/** More names in elements of one make, far from the heading, are those of other stories. */
const maxAlike = 2;

interface Byline {
  readonly element: HtmlElement;
  /** Letters of the page before it. */
  readonly at: number;
  readonly mark: number;
  readonly names: readonly string[];
}

interface Gathered {
  readonly bylines: readonly Byline[];
  /** What the page says, apart from parts of others. */
  readonly texts: readonly PageText[];
  readonly headingAt: number | undefined;
}

/**
 * The authors that a page shows: names in elements marked as bylines, in links to authors' pages, or behind "By", by how sure the
 * mark is, how near the heading, and whether they read as persons. Those beside the surest that are marked alike come with it.
 * Where nothing is marked, a line that is a byline by its form.
 */
export function findBylines(page: Page, heading: HtmlElement | undefined): string[] {
  const { bylines, texts, headingAt } = gather(page, heading);
  const namesOfMake = new Map<string, Set<string>>();
  const made = bylines.map((byline) => ({ ...byline, make: makeOf(byline.element) }));
  for (const { make, names } of made) namesOfMake.set(make, new Set([...(namesOfMake.get(make) ?? []), ...names]));
  const rated = made.map((byline) => ({ ...byline, points: rate(byline, headingAt, namesOfMake.get(byline.make)!.size) }));
  const best = rated.reduce<(typeof rated)[number] | undefined>(
    (surest, each) => (each.points > (surest?.points ?? minPoints - 1) ? each : surest),
    undefined,
  );
  if (best === undefined) return findBylineByForm(page, texts, headingAt);
  return rated
    .filter(({ make, at, points }) => make === best.make && points >= minPoints && Math.abs(at - best.at) <= maxApart)
    .flatMap(({ names }) => names);
}

function rate({ at, mark, names }: Byline, headingAt: number | undefined, alike: number): number {
  const distance = at - (headingAt ?? at);
  const isNear = distance >= -maxAbove && distance <= maxBelow;
  const near = isNear ? (distance >= 0 ? 3 : 2) : alike > maxAlike ? -3 : 0;
  return mark + near + (names.every(isPersonName) ? 2 : 0);
}

function gather(page: Page, heading: HtmlElement | undefined): Gathered {
  const { judge } = page;
  const bylines: Byline[] = [];
  const texts: PageText[] = [];
  const guarded = new Set(ancestorsOf(heading));
  let at = 0;
  let headingAt: number | undefined;
  const isOthersByline = (element: HtmlElement, below: number): boolean =>
    judge.isPicture(element) || (!judge.isNamed(element, authorWord) && isOthers(element, judge, below, authorWord));
  const visit = (element: HtmlElement): void => {
    if (unread.has(element.name)) return;
    const mark = markOf(element, judge);
    if (mark === 0 && /^h[2-6]$/.test(element.name) && !guarded.has(element)) return;
    if (mark === 0 && !guarded.has(element) && isOthersByline(element, at - (headingAt ?? -Infinity))) return;
    const names = mark === 0 || bylines.length > maxBylines ? [] : namesIn(element, mark);
    if (names.length > 0) bylines.push({ element, at, mark, names });
    for (const child of element.children) {
      if (typeof child !== 'string') visit(child);
      else {
        const text = child.trim();
        const line = mark === 0 && text !== '' ? announcedLine(text, element) : undefined;
        if (line !== undefined) {
          const announced = namesOfLine(line).filter(isPersonName);
          if (announced.length > 0) bylines.push({ element, at, mark: 2, names: announced });
        }
        if (text !== '') texts.push({ text, element, at });
        at += text.length;
      }
    }
    if (element === heading) headingAt = at;
  };
  visit(page.root);
  return { bylines, texts, headingAt };
}

/** How surely an element is one about authors. */
function markOf(element: HtmlElement, judge: ElementJudge): number {
  const { name, attributes } = element;
  if (name === 'body' || name === 'html') return 0;
  const sure = sureMarkOf(element);
  if (sure > 0) return sure;
  if (judge.isNamed(element, bylineName)) return 3;
  for (const key of Object.keys(attributes)) {
    const isTelling = key.startsWith('data-') || key.startsWith('aria-label');
    if (isTelling && attributes[key]!.length <= 40 && bylineName.test(attributes[key]!)) return 2;
  }
  return 0;
}

function sureMarkOf({ name, attributes }: HtmlElement): number {
  if (attributes['rel'] === 'author' || attributes['itemprop'] === 'author') return 6;
  return name === 'a' && authorAddress.test(attributes['href'] ?? '') ? 4 : 0;
}

/** The line that a text begins, where it begins as a byline does. */
function announcedLine(start: string, element: HtmlElement): string | undefined {
  if (start.length > maxLine || !isAnnounced(`${start} x`)) return undefined;
  const around = [element, element.parent, element.parent?.parent].find(
    (each) => each !== undefined && lineOf(each, maxLine + 1).length > start.length + 3,
  );
  const line = isAnnounced(start) || around === undefined ? start : lineOf(around, maxLine + 1);
  return line.length <= maxLine && line.startsWith(start) && isAnnounced(line) ? line : undefined;
}

function namesIn(element: HtmlElement, mark: number): string[] {
  if (lineOf(element, 2 * maxLine).length > 2 * maxLine) return [];
  const links = findAll(element, (each) => each.name === 'a' && each !== element && sureMarkOf(each) > 0);
  const property = findAll(element, (each) => each.attributes['itemprop'] === 'name');
  const inner = property.length > 0 ? property : links;
  const read = (breaks: boolean): string[] =>
    (inner.length > 0 ? inner : [element])
      .flatMap((each) => linesOf(each, breaks))
      .filter((line) => line.length <= maxLine)
      .flatMap(namesOfLine);
  const names = [read(true), read(false)];
  const persons = names.map((each) => each.filter(isPersonName)).find((each) => each.length > 0);
  return persons ?? names[1]!.filter((name) => mark >= 4 || !/\s/.test(name)).slice(0, 3);
}

/** Lines of an element as its blocks break them, or what has a class of its own too. */
function linesOf(element: HtmlElement, atClasses: boolean): string[] {
  const { content } = element.attributes;
  if (content !== undefined) return [content];
  const lines = [''];
  const visit = (each: HtmlElement): void => {
    for (const child of each.children) {
      if (typeof child === 'string') lines.push(`${lines.pop() ?? ''}${child}`);
      else if (!unread.has(child.name)) {
        const isLine = !inline.has(child.name) || (atClasses && child.attributes['class'] !== undefined);
        if (isLine) lines.push('');
        visit(child);
        if (isLine) lines.push('');
      }
    }
  };
  visit(element);
  return lines.map(toLine).filter((line) => line !== '');
}

/** Names on a line without the date on it. */
function namesOfLine(line: string): string[] {
  const date = parsePublishedDate(line);
  if (date === undefined) return splitByline(line);
  const before = line.slice(0, date.start).replace(/\W*\b(?:published|updated|on|posted)\W*$/i, '');
  return splitByline(before === '' ? line.slice(date.end) : before);
}
