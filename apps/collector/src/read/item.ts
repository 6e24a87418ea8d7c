import type { WaitingItem } from '@naba/contracts';

/** What a feed says of an article. */
export interface Item extends Pick<WaitingItem, 'url' | 'guid' | 'title' | 'html' | 'publishedAt' | 'publishedLocalDate'> {
  /** Names under which it is known again; the first is its own, the others tell it from what changed the first. */
  readonly names: readonly string[];
  /** Stands for what the feed says of it: another one is a revision. */
  readonly hash: string;
  readonly authors: readonly string[];
}
