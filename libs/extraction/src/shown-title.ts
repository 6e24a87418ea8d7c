import type { Block } from './blocks';
import { toBlocks } from './blocks';
import { fold } from './fold';
import type { HtmlElement } from './html-tree';
import { lineOf } from './html-tree';
import type { Page } from './page';

/** A text is prose from so many letters on, if it ends as a sentence does. */
const minProse = 80;
/** A title stands no more blocks above the text. */
const reach = 8;
const [minWords, maxTitle] = [3, 200];
const maxName = 200;
const bold = new Set(['b', 'strong', 'big']);
const headName = /(?:^|[\s_-])(?:hd|head(?:ing|er|line)?|title)(?:[\s_-]|\d*$)/i;

/**
 * The line set as a title above the text of a page that has no heading and whose document title is the site's name: old pages set it
 * in bold letters or large ones. The longest, since place and author stand below it in the same way.
 *
 * @param titles parts of the titles that the page gives itself
 */
export function findShownTitle(page: Page, titles: readonly string[]): HtmlElement | undefined {
  const names = [
    ...page.pictures.map(({ attributes }) => attributes['alt']!),
    ...page.homeLinks.map((link) => lineOf(link, maxName)),
  ];
  const said = new Set(names.map(fold));
  if (!titles.every((title) => said.has(fold(title)))) return undefined;
  const { blocks } = toBlocks(page.root);
  const first = blocks.findIndex(
    ({ weight, linkShare, text }) =>
      linkShare < 0.3 && (weight > maxTitle || (weight >= minProse && /[.!?؟。]["”»)]?$/.test(text))),
  );
  const above = blocks.slice(Math.max(0, first - reach), Math.max(0, first)).filter((block) => isSetAsTitle(block));
  const longest = Math.max(...above.map(({ weight }) => weight));
  return above.find(({ weight }) => weight === longest)?.element;
}

function isSetAsTitle({ text, linkShare, weight, kind, element }: Block): boolean {
  if (linkShare > 0.5 || weight > maxTitle || text.split(/\s+/).length < minWords) return false;
  return kind === 'heading' || isEmphatic(element);
}

/** Whether all of an element is in bold or large letters, or in one element that is named a heading. */
function isEmphatic({ name, attributes, children }: HtmlElement): boolean {
  const size = Number(attributes['size']);
  if (bold.has(name) || headName.test(attributes['class'] ?? '') || (name === 'font' && size >= 4)) return true;
  const inner = children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  const [only] = inner;
  return inner.length === 1 && typeof only === 'object' && isEmphatic(only);
}
