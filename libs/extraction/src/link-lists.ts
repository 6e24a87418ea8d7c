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
    for (const item of items) shares.set(item, share);
  }
  return shares;
}

function listOf({ kind, element }: Block): HtmlElement | undefined {
  return kind !== 'item' ? undefined : ancestorsOf(element).find(({ name }) => /^(?:ul|ol|dl|table)$/.test(name));
}
