import { childrenNamed } from './children';
import type { XmlElement } from './xml-tree';
import { resolveAddress } from './xml-tree';

export interface FeedLink {
  /** `alternate` where none is said. */
  readonly rel: string;
  readonly url: string;
  readonly type?: string;
  readonly length?: string;
}

/** Links with an address in an attribute, as Atom has them, here and in other formats. */
export function linksOf(element: XmlElement): FeedLink[] {
  return childrenNamed(element, 'link').flatMap(({ attributes, base }) => {
    const url = resolveAddress(attributes['href'], base);
    if (url === undefined) return [];
    const { rel = 'alternate', type, length } = attributes;
    return [{ rel: rel.toLowerCase(), url, ...(type !== undefined && { type }), ...(length !== undefined && { length }) }];
  });
}

/** Where a person reads it: an alternate that is a page, else one that does not say what it is. */
export function alternateOf(links: readonly FeedLink[]): string | undefined {
  const alternates = links.filter(({ rel }) => rel === 'alternate');
  const isPage = ({ type }: FeedLink): boolean => type === undefined || /html/i.test(type);
  return (alternates.find(isPage) ?? alternates[0])?.url;
}
