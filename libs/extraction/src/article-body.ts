import type { Block, BlockList } from './blocks';
import { toBlocks } from './blocks';
import type { HtmlElement } from './html-tree';
import { isBodyElement, isJunkElement } from './junk-element';

/** An element with more of the page's text than this is never taken for a side dish, whatever its class says. */
const bulkShare = 0.45;

/**
 * Blocks of the article's body. Every block has a value, positive for prose and negative for what is mostly links or crumbs; the
 * body is the element whose blocks sum up to the most (the maximum-subsequence idea of Pasternack and Roth, 2009, over elements).
 */
export function findBodyBlocks(root: HtmlElement): Block[] {
  const list = toBlocks(root);
  const junk = markJunk(root, list);
  const container = chooseContainer(root, list, junk);
  const [from, to] = list.ranges.get(container)!;
  return list.blocks.slice(from, to).filter((block, index) => junk[from + index] === 0 && isKept(block));
}

function isKept(block: Block): boolean {
  if (block.linkShare > 0.8) return block.kind === 'paragraph' && block.weight > 120;
  return block.kind !== 'item' || block.linkShare < 0.5;
}

/** Marks the blocks inside junk elements, from the outside in. */
function markJunk(root: HtmlElement, { blocks, ranges }: BlockList): Uint8Array {
  const junk = new Uint8Array(blocks.length);
  const sums = prefixSums(blocks.map(proseOf));
  const total = sums[blocks.length]!;
  const visit = (element: HtmlElement): void => {
    const [from, to] = ranges.get(element) ?? [0, 0];
    if (from === to) return;
    if (isJunkElement(element) && sums[to]! - sums[from]! < bulkShare * total) {
      junk.fill(1, from, to);
      return;
    }
    for (const child of element.children) if (typeof child !== 'string') visit(child);
  };
  visit(root);
  return junk;
}

function chooseContainer(root: HtmlElement, { blocks, ranges }: BlockList, junk: Uint8Array): HtmlElement {
  const sums = prefixSums(blocks.map((block, index) => (junk[index] === 1 ? 0 : valueOf(block))));
  let best: HtmlElement = root;
  let bestValue = -Infinity;
  let bestSize = Infinity;
  for (const [element, [from, to]] of ranges) {
    const value = (sums[to]! - sums[from]!) * (isBodyElement(element) ? 1.1 : 1);
    const size = to - from;
    if (value > bestValue || (value === bestValue && size < bestSize)) {
      best = element;
      bestValue = value;
      bestSize = size;
    }
  }
  return best;
}

function proseOf(block: Block): number {
  return block.weight >= 60 && block.linkShare < 0.4 ? block.weight * (1 - block.linkShare) : 0;
}

/** Prose counts its length; crumbs and link lists cost about a line each. */
function valueOf(block: Block): number {
  if (block.linkShare > 0.5) return -20 - Math.min(block.weight, 100);
  if (block.weight >= 60) return block.weight * (1 - 2 * block.linkShare);
  return block.kind === 'heading' || block.kind === 'paragraph' ? 0 : -10;
}

function prefixSums(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, index) => {
    sums[index + 1] = sums[index]! + value;
  });
  return sums;
}
