import { findCorrections } from '@naba/corrections';
import type { Block } from './blocks';
import type { HtmlElement } from './html-tree';
import { namesOf } from './junk-element';

const boxes = new Set(['div', 'section', 'aside', 'article']);
/** What stands among paragraphs as they do. */
const asParagraphs = new Set(['p', 'ul', 'ol', 'dl', 'li', 'blockquote', 'table', 'tbody', 'tr']);
/** How sites name what they say below a text about the text itself. */
const noteName = /errat|correct|korrekt|corrig|clarif|editor|foot-?note/i;

/**
 * What tells whether a block behind the last paragraph belongs to the text: it is made like the text's own paragraphs, or stands right
 * in an element that holds some. What stands elsewhere, or in a box in there, is what a site sets below its texts; notes on an error stay.
 *
 * @param isOwn whether a block is made like a good part of the prose
 */
export function findEndOfText(blocks: readonly Block[], isOwn: (block: Block) => boolean): (block: Block) => boolean {
  const own = blocks.filter(isOwn);
  const parts = new Map<HtmlElement, number>();
  for (const { element } of own) parts.set(element, (parts.get(element) ?? 0) + 1);
  // A text without paragraphs stands in the element itself.
  const homes = new Set(own.map(({ element }) => homeOf(parts.get(element)! > 1 ? element : element.parent)));
  return (block) => homes.size === 0 || isOwn(block) || isRightIn(homes, block.element) || isNote(block);
}

function homeOf(element: HtmlElement | undefined): HtmlElement | undefined {
  return element !== undefined && asParagraphs.has(element.name) ? homeOf(element.parent) : element;
}

function isRightIn(homes: ReadonlySet<HtmlElement | undefined>, element: HtmlElement): boolean {
  let each: HtmlElement | undefined = element;
  for (; each !== undefined && !homes.has(each); each = each.parent) if (boxes.has(each.name)) return false;
  return each !== undefined;
}

function isNote({ text, element }: Block): boolean {
  const isNamed = [element, element.parent].some((each) => each !== undefined && noteName.test(namesOf(each)));
  return isNamed || findCorrections({ title: '', body: text }).length > 0;
}
