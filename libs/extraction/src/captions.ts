import type { Block } from './blocks';
import { fold } from './fold';
import type { HtmlElement } from './html-tree';
import type { Page } from './page';
import { jsonLdText } from './page';
import type { JsonObject } from './json-ld';

/** So many letters and digits are a line that no paragraph repeats by chance. */
const minLine = 25;
/** Longest credit behind a caption, in letters and digits. */
const maxCredit = 60;
const slanted = new Set(['em', 'i', 'small', 'cite']);

/** Tells lines that say what a picture's `alt`, or the data on a picture or a film, says, perhaps with a credit behind it. */
export function captionTest(page: Page): (block: Block) => boolean {
  let lines: readonly string[] | undefined;
  return ({ text, kind }) => {
    if (kind === 'heading') return false;
    lines ??= linesOfPictures(page);
    if (lines.length === 0) return false;
    const folded = fold(text);
    return lines.some((line) => folded.startsWith(line) && folded.length - line.length <= maxCredit);
  };
}

/** Folded; without what describes the article as well. */
function linesOfPictures(page: Page): string[] {
  const own = new Set([page.article?.['description'], page.article?.['headline']].map((value) => fold(jsonLdText(value) ?? '')));
  return [...page.pictures.map(({ attributes }) => attributes['alt']!), ...page.jsonLd.flatMap(linesOfMedia)]
    .filter((line) => line.length >= minLine)
    .map(fold)
    .filter((line) => line.length >= minLine && !own.has(line));
}

function linesOfMedia(object: JsonObject): string[] {
  if (!/^(?:Image|Video)Object$/.test(String(object['@type']))) return [];
  return [object['caption'], object['description'], object['name']].flatMap((value) => jsonLdText(value) ?? []);
}

/** Whether a paragraph is a picture and slanted words under it. */
export function isSlantedUnderPicture(element: HtmlElement): boolean {
  if (!slanted.has(lastOf(element)?.name ?? '')) return false;
  const [first, ...others] = element.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  return (
    typeof first === 'object' &&
    isPicture(first) &&
    others.every((child) => typeof child !== 'string' && (child.name === 'br' || slanted.has(child.name)))
  );
}

function lastOf({ children }: HtmlElement): HtmlElement | undefined {
  return children.findLast((child) => typeof child !== 'string');
}

function isPicture({ name, children }: HtmlElement): boolean {
  return name === 'img' || (name === 'a' && children.some((child) => typeof child !== 'string' && child.name === 'img'));
}
