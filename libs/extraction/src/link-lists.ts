import type { Block } from './blocks';
import type { HtmlElement } from './html-tree';
import { ancestorsOf } from './html-tree';

/** Which share of the list or table around each item is inside links: it is text or a menu as a whole. */
export function listLinkShares(blocks: readonly Block[]): ReadonlyMap<Block, number> {
  const lists = new Map<HtmlElement, Block[]>();
  for (const block of blocks) {
    const list = listOf(block);
    if (list === undefined) continue;
    const items = lists.get(list);
    if (items === undefined) lists.set(list, [block]);
    else items.push(block);
  }
  const shares = new Map<Block, number>();
  for (const items of lists.values()) {
    const linked = items.reduce((sum, { linkShare, weight }) => sum + linkShare * weight, 0);
    const share = linked / items.reduce((sum, { weight }) => sum + weight, 0);
    for (const [index, item] of items.entries()) shares.set(item, isInMenu(items, index) ? 1 : share);
  }
  return shares;
}

/** Three linked items in a row are a menu inside a list, such as pages that are laid out in one table have. */
function isInMenu(items: readonly Block[], index: number): boolean {
  return [index - 2, index - 1, index].some((from) => {
    const row = items.slice(Math.max(from, 0), from + 3);
    return row.length === 3 && row.every(({ linkShare }) => linkShare > 0.7);
  });
}

function listOf({ kind, element }: Block): HtmlElement | undefined {
  return kind !== 'item' ? undefined : ancestorsOf(element).find(({ name }) => /^(?:ul|ol|dl|table)$/.test(name));
}
