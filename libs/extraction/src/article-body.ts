import type { Block, BlockList } from './blocks';
import { toBlocks } from './blocks';
import { captionTest, isSlantedUnderPicture } from './captions';
import type { HtmlElement } from './html-tree';
import { ancestorsOf, isWithin } from './html-tree';
import { findLead } from './lead';
import type { ElementJudge, JunkGrade } from './junk-element';
import { namesOf } from './junk-element';
import type { Page } from './page';
import { nameOf, proseWeight, tidyBlocks } from './tidy-blocks';

/** An element with more of the page's prose than this is never taken for a side dish on a weak word in its class. */
const bulkShare = 0.3;
/** With less of the prose left, what weak words in classes have taken away was the text. */
const leastRest = 0.1;
/** Less than this share of a text, around its heading, is a lead and not the story. */
const leadShare = 0.15;
/** With this much of the prose, elements named as the article's body shield what is around them; a text may be cut into many. */
const bodyShare = 0.05;
/** The text of a heading stands in it, or in so many elements inside. */
const headingDepth = 3;
/** A story told under pictures alone has so many captions. */
const minCaptions = 3;

/**
 * Blocks of the article's body. Every block has a value, positive for prose and negative for what is mostly links or crumbs; the
 * body is the element whose blocks sum up to the most (the maximum-subsequence idea of Pasternack and Roth, 2009, over elements).
 *
 * @param heading the element of the page's title, which is never inside what is thrown away
 */
export function findBodyBlocks(page: Page, heading: HtmlElement | undefined): Block[] {
  const { root, judge } = page;
  const list = toBlocks(root);
  const blocks = ownBlocks(root, list, heading, judge);
  const body = tidyBlocks(
    blocks.filter(({ element }) => !isSlantedUnderPicture(element)),
    captionTest(page),
  );
  if (body.some(isProse)) return [...findLead(page, list.blocks, body, heading), ...body];
  const told = tidyBlocks(ownBlocks(root, list, heading, judge, true));
  if (told.filter(isProse).length >= minCaptions) return told;
  // A fragment or a note of a few words has no prose to go by.
  return body.length > 0
    ? body
    : blocks.filter((block) => block.kind !== 'heading' && block.linkShare < 0.5 && block.element.name !== 'title');
}

function isProse(block: Block): boolean {
  return block.weight >= proseWeight;
}

function ownBlocks(
  root: HtmlElement,
  list: BlockList,
  heading: HtmlElement | undefined,
  judge: ElementJudge,
  withPictures = false,
): Block[] {
  const junk = markJunk(root, list, heading, judge, withPictures);
  const [from, to] = list.ranges.get(chooseContainer(root, list, junk, heading, judge))!;
  return list.blocks.slice(from, to).filter((_block, index) => junk[from + index] === 0);
}

/** Marks the blocks inside junk elements, from the outside in. */
function markJunk(
  root: HtmlElement,
  { blocks, ranges }: BlockList,
  heading: HtmlElement | undefined,
  judge: ElementJudge,
  withPictures: boolean,
): Uint8Array {
  const grade = (element: HtmlElement): JunkGrade | undefined =>
    withPictures && judge.isPicture(element) ? undefined : judge.gradeJunk(element);
  const junk = new Uint8Array(blocks.length);
  const proseSums = (): Float64Array => prefixSums(blocks.map((block, index) => (junk[index] === 1 ? 0 : proseOf(block))));
  let sums = proseSums();
  const shareOf = ([from, to]: readonly [number, number]): number => (sums[to]! - sums[from]!) / sums[blocks.length]!;
  const guarded = new Set(ancestorsOf(heading));
  const visit = (element: HtmlElement, isJunk: (share: number, element: HtmlElement) => boolean): void => {
    const range = ranges.get(element) ?? [0, 0];
    if (range[0] === range[1]) return;
    if (!guarded.has(element) && isJunk(shareOf(range), element)) junk.fill(1, ...range);
    else for (const child of element.children) if (typeof child !== 'string') visit(child, isJunk);
  };
  visit(root, (share, element) => share < 0.9 && grade(element) === 'hard');
  sums = proseSums();
  const bodies: [HtmlElement, readonly [number, number]][] = [];
  const shares = new Map<string, number>();
  for (const [element, range] of ranges) {
    if (!judge.isBody(element) || junk[range[0]] !== 0) continue;
    bodies.push([element, range]);
    shares.set(namesOf(element), (shares.get(namesOf(element)) ?? 0) + shareOf(range));
  }
  const hasBody = [...shares.values()].some((share) => share > leadShare);
  for (const [element, range] of bodies) {
    if (shareOf(range) > 0 && shares.get(namesOf(element))! > bodyShare)
      ancestorsOf(element).forEach((each) => guarded.add(each));
  }
  const isSoftJunk = (share: number, element: HtmlElement): boolean =>
    (share <= bulkShare || (hasBody && judge.isPicture(element))) && grade(element) !== undefined;
  const beforeSoft = junk.slice();
  visit(root, isSoftJunk);
  if (shareOfRest(blocks, junk, beforeSoft) > leastRest) return junk;
  // Several stories, or parts of one, whose wrappers are all called so.
  const joint = new Map<string, number>();
  for (const [element, range] of ranges)
    if (grade(element) !== undefined && !judge.isPicture(element))
      joint.set(namesOf(element), (joint.get(namesOf(element)) ?? 0) + shareOf(range));
  junk.set(beforeSoft);
  visit(root, (share, element) => (joint.get(namesOf(element)) ?? 0) <= bulkShare && isSoftJunk(share, element));
  return junk;
}

/** Share of the prose that is not junk yet, of what was not before. */
function shareOfRest(blocks: readonly Block[], junk: Uint8Array, before: Uint8Array): number {
  const restOf = (marks: Uint8Array): number =>
    blocks.reduce((sum, block, index) => (marks[index] === 1 ? sum : sum + proseOf(block)), 0);
  return restOf(junk) / restOf(before);
}

function chooseContainer(
  root: HtmlElement,
  { blocks, ranges }: BlockList,
  junk: Uint8Array,
  heading: HtmlElement | undefined,
  judge: ElementJudge,
): HtmlElement {
  const sums = prefixSums(blocks.map((block, index) => (junk[index] === 1 ? 0 : valueOf(block))));
  const valueIn = ([from, to]: readonly [number, number]): number => sums[to]! - sums[from]!;
  const pick = (accept: (element: HtmlElement) => boolean): [HtmlElement, number] => {
    let best: [HtmlElement, number] = [root, -Infinity];
    let bestSize = Infinity;
    for (const [element, range] of ranges) {
      if (!accept(element)) continue;
      const value = valueIn(range);
      const size = range[1] - range[0];
      if (value > best[1] || (value === best[1] && size < bestSize)) {
        best = [element, value];
        bestSize = size;
      }
    }
    return best;
  };
  const [best, bestValue] = pick(() => true);
  const [named, namedValue] = pick((element) => element.name === 'article' || judge.isBody(element));
  const chosen = namedValue > 0.5 * bestValue ? named : best;
  const own = ownStory(chosen, { blocks, ranges }, junk, heading);
  return own === undefined ? chosen : pick((element) => isWithin(element, own))[0];
}

/**
 * Where a page holds several stories, the one of the heading that gives the title: the smallest element around it that has
 * prose, if the chosen container, or what is around it, has another story's heading too.
 */
function ownStory(
  chosen: HtmlElement,
  { blocks, ranges }: BlockList,
  junk: Uint8Array,
  heading: HtmlElement | undefined,
): HtmlElement | undefined {
  const sums = prefixSums(blocks.map((block, index) => (junk[index] === 1 ? 0 : proseOf(block))));
  const proseIn = (element: HtmlElement): number => {
    const [from, to] = ranges.get(element) ?? [0, 0];
    return sums[to]! - sums[from]!;
  };
  const alike = findAlike(blocks, heading).find((element) => proseIn(element) > 0);
  if (alike !== undefined) return isWithin(chosen, alike) ? undefined : alike;
  const own = ancestorsOf(heading).find((element) => proseIn(element) > leadShare * proseIn(chosen));
  if (own === undefined || isWithin(chosen, own)) return undefined;
  const around = isWithin(own, chosen) ? chosen : ancestorsOf(chosen).findLast((element) => !isWithin(own, element))!;
  const [from, to] = ranges.get(around) ?? [0, 0];
  const elements = blocks.flatMap(({ element }, index) => (index >= from && index < to && junk[index] === 0 ? [element] : []));
  const isFirstLevel = (element: HtmlElement): boolean => element !== heading && element.name === 'h1';
  // A text that has several of them has them over its sections.
  const isOfSections = elements.some((element) => isFirstLevel(element) && isWithin(element, own));
  const isOther = (element: HtmlElement): boolean =>
    element !== heading &&
    !isWithin(element, own) &&
    ((isFirstLevel(element) && !isOfSections) || (own.name === 'article' && isHeadOfArticle(element)));
  return elements.some(isOther) ? own : undefined;
}

/** Elements around a heading that stand beside one made alike, which has a heading made alike: stories of one template. */
function findAlike(blocks: readonly Block[], heading: HtmlElement | undefined): HtmlElement[] {
  if (heading === undefined) return [];
  const make = nameOf(heading);
  const others = new Set<HtmlElement>();
  for (const { element } of blocks) {
    let each: HtmlElement | undefined = element;
    for (let depth = 0; depth < headingDepth && each !== undefined; depth += 1, each = each.parent)
      if (each.name === heading.name && each !== heading && nameOf(each) === make) others.add(each);
  }
  if (others.size === 0) return [];
  const around = [...others].map((element) => ancestorsOf(element).slice(1));
  const isBeside = (other: HtmlElement, element: HtmlElement): boolean =>
    other !== element && other.parent === element.parent && nameOf(other) === nameOf(element);
  // A text that has several such headings inside has them over its sections.
  return ancestorsOf(heading)
    .slice(1)
    .filter(
      (element) =>
        !around.some((ancestors) => ancestors.includes(element)) &&
        around.some((ancestors) => ancestors.some((other) => isBeside(other, element))),
    );
}

/** A heading inside an `<article>` of its own. */
function isHeadOfArticle(element: HtmlElement): boolean {
  return /^h[23]$/.test(element.name) && ancestorsOf(element).some(({ name }) => name === 'article');
}

function proseOf(block: Block): number {
  return block.weight >= proseWeight && block.linkShare < 0.4 ? block.weight * (1 - block.linkShare) : 0;
}

/** Prose counts its length; crumbs and link lists cost about a line each. */
function valueOf(block: Block): number {
  if (block.linkShare > 0.5) return -20;
  if (block.weight >= proseWeight) return block.weight * (1 - 2 * block.linkShare);
  if (block.kind === 'paragraph') return block.weight * (0.5 - block.linkShare);
  return block.kind === 'other' ? -10 : 0;
}

function prefixSums(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, index) => {
    sums[index + 1] = sums[index]! + value;
  });
  return sums;
}
