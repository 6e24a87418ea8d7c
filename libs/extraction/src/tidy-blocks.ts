import type { Block } from './blocks';
import { isFurnitureLine } from './furniture';
import type { HtmlElement } from './html-tree';

/** Blocks from this weight on are prose. */
export const proseWeight = 60;

/**
 * The blocks of a body without what its container holds besides: link lists, crumbs, repeated notices, teasers under a heading
 * such as "More stories". The make of most of the prose (its elements and their classes) tells the article's own paragraphs from blocks of other make.
 */
export function tidyBlocks(blocks: readonly Block[]): Block[] {
  const makes = mainMakes(blocks);
  const isOwn = (block: Block): boolean => makes.has(makeOf(block));
  const counts = new Map<string, number>();
  for (const block of blocks) counts.set(block.text, (counts.get(block.text) ?? 0) + 1);
  const seen = new Set<string>();
  let underOthers = false;
  const kept = blocks.filter((block, index) => {
    if (leadsToOthers(block)) underOthers = true;
    else if (isOwn(block) && block.kind !== 'heading') underOthers = false;
    if (underOthers || !isText(block, blocks[index + 1]) || (!isOwn(block) && isCrumb(block))) return false;
    if (counts.get(block.text)! > 2 || (seen.has(block.text) && block.weight >= proseWeight)) return false;
    seen.add(block.text);
    return true;
  });
  return trim(kept);
}

function isText(block: Block, next: Block | undefined): boolean {
  if (block.element.name === 'h1') return false;
  if (block.kind === 'heading') return block.linkShare < 0.5 && next !== undefined && next.linkShare < 0.8;
  if (block.kind === 'paragraph') return block.linkShare < 0.8 || block.weight > 120;
  return block.linkShare < (block.weight > 100 ? 0.7 : 0.5);
}

function isCrumb(block: Block): boolean {
  return block.kind === 'other' && block.weight < proseWeight && !endsSentence(block);
}

function leadsToOthers(block: Block): boolean {
  return (
    block.weight < proseWeight &&
    (isFurnitureLine(block.text) ||
      (block.kind === 'heading' && /^(?:more|also|related|المزيد|mehr|plus|más|altri)\b.{0,30}$/iu.test(block.text)))
  );
}

/** Before the first prose stand kicker, dateline and byline; after the last, crumbs. */
function trim(blocks: readonly Block[]): Block[] {
  const isProse = (block: Block): boolean =>
    block.kind !== 'heading' && (block.weight >= proseWeight || (block.kind === 'paragraph' && endsSentence(block)));
  const first = blocks.findIndex(isProse);
  const last = blocks.findLastIndex((block) => isProse(block) || block.kind === 'item');
  return first < 0 ? [] : blocks.slice(first, last + 1);
}

function endsSentence(block: Block): boolean {
  return /[.!?؟。！？…:"”»)]$/.test(block.text);
}

/** How a block is made: names and classes of its element and of the one around it. */
function makeOf({ element }: Block): string {
  const name = ({ name, attributes }: HtmlElement): string => `${name}.${(attributes['class'] ?? '').replace(/\d+/g, '')}`;
  return element.parent === undefined ? name(element) : `${name(element.parent)}>${name(element)}`;
}

/** The makes in which most of the prose is written. */
function mainMakes(blocks: readonly Block[]): ReadonlySet<string> {
  const weights = new Map<string, number>();
  let total = 0;
  for (const block of blocks) {
    if (block.weight < proseWeight || block.linkShare > 0.5) continue;
    const make = makeOf(block);
    weights.set(make, (weights.get(make) ?? 0) + block.weight);
    total += block.weight;
  }
  return new Set([...weights].filter(([, weight]) => weight >= 0.1 * total).map(([make]) => make));
}
