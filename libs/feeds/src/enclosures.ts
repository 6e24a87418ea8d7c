import { childrenNamed } from './children';
import type { Enclosure } from './feed';
import type { FeedLink } from './links';
import type { XmlElement } from './xml-tree';
import { resolveAddress } from './xml-tree';

/** Files that go with an item, the first mention of each: enclosures of RSS and Atom, and media RSS with its groups and thumbnails. */
export function enclosuresOf(item: XmlElement, links: readonly FeedLink[]): Enclosure[] {
  const groups = childrenNamed(item, 'media:group');
  const media = [item, ...groups].flatMap((each) => childrenNamed(each, 'media:content', 'media:thumbnail'));
  const found = [
    ...childrenNamed(item, 'enclosure').map(({ attributes, base }) =>
      toEnclosure(attributes['url'] ?? attributes['href'], base, attributes),
    ),
    ...links
      .filter(({ rel }) => rel === 'enclosure')
      .map(({ url, type, length }) => toEnclosure(url, undefined, { type, length })),
    ...media.map((element) => {
      const { attributes, base, name } = element;
      const type = attributes['type'] ?? (name === 'thumbnail' || attributes['medium'] === 'image' ? 'image/*' : undefined);
      return toEnclosure(attributes['url'], base, { type, length: attributes['filesize'] });
    }),
  ].filter((each) => each !== undefined);
  return found.filter(({ url }, index) => found.findIndex((other) => other.url === url) === index);
}

function toEnclosure(
  address: string | undefined,
  base: string | undefined,
  { type, length }: Readonly<Record<string, string | undefined>>,
): Enclosure | undefined {
  const url = resolveAddress(address, base);
  if (url === undefined) return undefined;
  const bytes = /^\d+$/.test(length?.trim() ?? '') ? Number(length) : undefined;
  return { url, ...(type !== undefined && type !== '' && { type }), ...(bytes !== undefined && { length: bytes }) };
}
