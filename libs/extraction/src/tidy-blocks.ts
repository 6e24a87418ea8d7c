import type { Block } from './blocks';
import { countPlaces, distinctWeight, findFlatCopies, isQuotedFrom, isSamePlace } from './copies';
import { findEndOfText } from './end-of-text';
import { isFurnitureLine } from './furniture';
import type { HtmlElement } from './html-tree';
import { isWithin } from './html-tree';
import { listLinkShares } from './link-lists';

/** Blocks from this weight on are prose. */
export const proseWeight = 60;

/**
 * The blocks of a body without what its container holds besides: link lists, crumbs, repeated notices, teasers under a heading
 * such as "More stories". The make of most of the prose (its elements and their classes) tells the article's own paragraphs from blocks of other make.
 *
 * @param isCaption whether a block says what a picture says of itself, as a paragraph may that stands for it in a preview
 */
export function tidyBlocks(all: readonly Block[], isCaption: (block: Block) => boolean = () => false): Block[] {
  const blocks = joinDropCaps(all);
  const shares = makeShares(blocks);
  const shareOf = new Map(blocks.map((block) => [block, shares.get(makeOf(block)) ?? 0] as const));
  const isOwn = (block: Block): boolean => shareOf.get(block)! >= 0.1;
  const isMain = (block: Block): boolean => shareOf.get(block)! >= 0.4;
  const main = blocks.filter(isMain);
  const places = countPlaces(blocks);
  const isNotice = (block: Block, next: Block | undefined): boolean => {
    const count = places.get(block.text)!;
    if (block.kind === 'heading' && isProse(next) && isWithin(next?.element, block.element.parent!)) return false;
    return isOwn(block) ? count > 2 && block.kind !== 'item' && isProse(block) : count > 1;
  };
  /** One paragraph that comes again among others, made alike, is no part of a copy. */
  const isWrittenTwice = (first: HtmlElement, index: number): boolean =>
    makeOf({ element: first }) === makeOf(blocks[index]!) &&
    [index - 1, index + 1].every((at) => (places.get(blocks[at]?.text ?? '') ?? 0) < 2);
  const leadsToOwn = (block: Block, next: Block | undefined): boolean =>
    block.kind === 'heading' && block.linkShare < 0.5 && isProse(next) && isMain(next!);
  const ownSoFar = new Set<string>();
  const seen = new Map<string, HtmlElement>();
  const flatCopies = findFlatCopies(blocks);
  const listShares = listLinkShares(blocks);
  let underOthers = false;
  const kept = blocks.filter((block, index) => {
    if (ownSoFar.size > 0 && leadsToOthers(block)) underOthers = true;
    else if (isMain(block) || ownSoFar.has(makeOf(block)) || leadsToOwn(block, blocks[index + 1])) underOthers = false;
    const [before, after] = [blocks[index - 1], blocks[index + 1]];
    const isLinkedSentence = isOwn(block) && endsLikeProse(block) && isProse(before) && isProse(after);
    if (underOthers || (!isLinkedSentence && !isText(block, after, listShares)) || (!isOwn(block) && isCrumb(block)))
      return false;
    const { text, element } = block;
    if (element.name === 'h1' && ownSoFar.size === 0) return false;
    if (isNotice(block, after)) return false;
    const first = seen.get(text);
    if (first !== undefined && !isSamePlace(first, element) && !isWrittenTwice(first, index)) return false;
    if (!isMain(block) && isCaption(block)) return false;
    if (flatCopies.has(block) || (!isMain(block) && isQuotedFrom(block, main))) return false;
    if (block.weight >= distinctWeight) seen.set(text, element);
    if (block.weight >= proseWeight) ownSoFar.add(makeOf(block));
    return true;
  });
  return trim(kept, isMain, isOwn);
}

/** A sentence that is a link as a whole ends as one; a headline does not. */
function endsLikeProse(block: Block): boolean {
  return block.kind !== 'heading' && block.weight >= 30 && /[.!؟。][”"»)]*$/.test(block.text);
}

function isProse(block: Block | undefined): boolean {
  return block !== undefined && block.weight >= proseWeight && block.linkShare < 0.5;
}

function isText(block: Block, next: Block | undefined, listShares: ReadonlyMap<Block, number>): boolean {
  if (/^https?:\S+$/.test(block.text)) return false;
  if (block.kind === 'heading') return block.linkShare < 0.5 && next !== undefined && next.linkShare < 0.8;
  if (block.kind === 'paragraph')
    return block.linkShare < 0.5 || (endsSentence(block) && (block.linkShare < 0.8 || block.weight > 120));
  const listShare = listShares.get(block) ?? block.linkShare;
  if (listShare > 0.5 && block.weight < proseWeight) return false;
  return Math.min(listShare, block.linkShare) < (block.weight > 100 ? 0.7 : 0.5);
}

function isCrumb(block: Block): boolean {
  return block.kind === 'other' && block.weight < proseWeight && !endsSentence(block) && !isVerse(block);
}

/** Lines that are broken where they are to end. */
function isVerse({ weight, element }: Block): boolean {
  return weight >= 30 && element.children.some((child) => typeof child !== 'string' && child.name === 'br');
}

function leadsToOthers(block: Block): boolean {
  return (
    block.weight < proseWeight &&
    /\p{L}/u.test(block.text) &&
    (isFurnitureLine(block.text) ||
      (block.kind === 'heading' && /^(?:more|also|related|المزيد|mehr|plus|más|altri)\b.{0,30}$/iu.test(block.text)))
  );
}

/** A first letter in an element of its own goes back to its word. */
function joinDropCaps(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(isDropCap)) return blocks;
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    if (before !== undefined && isDropCap(before) && block.kind === 'paragraph')
      return { ...block, text: before.text + block.text };
    return isDropCap(block) && blocks[index + 1]?.kind === 'paragraph' ? [] : block;
  });
}

function isDropCap({ text, element }: Block): boolean {
  return /^["“«]?\p{L}$/u.test(text) && /drop-?cap|initial|first-?letter/i.test(element.attributes['class'] ?? '');
}

/** A lead may be set as a heading; it is a sentence. */
function isLead(block: Block): boolean {
  return block.kind === 'heading' && block.weight >= proseWeight && /[.!?؟。]["”»]?$/.test(block.text);
}

/** Before the first prose stand kicker, dateline and byline; after the last, crumbs and boxes. */
function trim(blocks: readonly Block[], isMain: (block: Block) => boolean, isOwn: (block: Block) => boolean): Block[] {
  const isBody = (block: Block): boolean =>
    block.kind !== 'heading' && (block.weight >= proseWeight || (block.kind === 'paragraph' && endsSentence(block)));
  let first = blocks.findIndex(isBody);
  const start = 1 + blocks.findLastIndex((block, index) => index < first && !isMain(block));
  // One line is a byline, several are text.
  if (first - start > 1) first = start;
  while (first > 0 && isLead(blocks[first - 1]!)) first -= 1;
  const isInText = findEndOfText(blocks, isOwn);
  const isLink = (block: Block): boolean => block.linkShare > 0.5 && block.kind !== 'item';
  const last = blocks.findLastIndex((block) => (isBody(block) || block.kind === 'item') && !isLink(block) && isInText(block));
  return first < 0 ? [] : blocks.slice(first, last + 1);
}

function endsSentence(block: Block): boolean {
  return /[.!?؟。！？…:"”»)]$/.test(block.text);
}

/** How a block is made: names and classes of its element and of the one around it. */
function makeOf({ element }: Pick<Block, 'element'>): string {
  return element.parent === undefined ? nameOf(element) : `${nameOf(element.parent)}>${nameOf(element)}`;
}

/** Name and class of an element, numbers apart. */
export function nameOf({ name, attributes }: HtmlElement): string {
  return `${name}.${(attributes['class'] ?? '').replace(/\d+/g, '')}`;
}

/** Share of the prose that is written in each make. */
function makeShares(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const distinct = [...new Map(blocks.map((block) => [block.text, block])).values()];
  const prose = distinct.filter((block) => block.weight >= proseWeight && block.linkShare <= 0.5);
  const total = prose.reduce((sum, block) => sum + block.weight, 0);
  const shares = new Map<string, number>();
  for (const block of prose) {
    const make = makeOf(block);
    shares.set(make, (shares.get(make) ?? 0) + block.weight / total);
  }
  return shares;
}
