import type { Block } from './blocks';
import type { HtmlElement } from './html-tree';

/** A text this long is written once in a place; a copy in another place is made for another screen. */
export const distinctWeight = 100;

/** Whether two blocks stand side by side, made alike: there a text that comes twice was written twice. */
export function isSamePlace(one: HtmlElement, other: HtmlElement): boolean {
  return one.parent === other.parent && one.attributes['class'] === other.attributes['class'];
}

/** In how many places of a page each line stands. */
export function countPlaces(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const places = new Map<string, HtmlElement[]>();
  for (const { text, element } of blocks) {
    const known = places.get(text);
    if (known === undefined) places.set(text, [element]);
    else if (known.length < 3 && !known.some((each) => isSamePlace(each, element))) known.push(element);
  }
  return new Map([...places].map(([text, elements]) => [text, elements.length]));
}

/** Blocks that are the whole article once more in one piece, as some pages keep it for machines; only the longest are looked at. */
export function findFlatCopies(blocks: readonly Block[]): ReadonlySet<Block> {
  const longest = blocks.filter(isFlat).sort((a, b) => b.weight - a.weight);
  const prose = blocks.filter((block) => block.weight >= distinctWeight).slice(0, 30);
  const isCopy = (block: Block): boolean =>
    prose.filter((other) => other !== block && block.text.includes(other.text)).length > 2;
  return new Set(longest.slice(0, 3).filter(isCopy));
}

/** Whether a block may be many paragraphs in one. */
function isFlat({ kind, weight }: Block): boolean {
  return kind === 'other' && weight >= 5 * distinctWeight;
}

/** A shorter quote may be said again, in letters. */
const minQuote = 40;

/** Whether a block only shows, in larger letters, a sentence of one of the paragraphs. */
export function isQuotedFrom(block: Block, paragraphs: readonly Block[]): boolean {
  const quote = block.text.replace(/^[\s"“”„«»‹›'‘’]+|[\s"“”„«»‹›'‘’.…]+$/g, '');
  if (block.kind === 'heading' || block.kind === 'item' || quote.length < minQuote) return false;
  return paragraphs.some((other) => !isFlat(other) && other.text.length > block.text.length && other.text.includes(quote));
}
