import type { XmlElement } from './xml-tree';

/** Children by vocabulary and name, written `name` for the feed's own and `dc:name` for others; in the order of the names asked for. */
export function childrenNamed(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  const children = element.children.filter((child): child is XmlElement => typeof child !== 'string');
  return names.flatMap((name) => children.filter((child) => keyOf(child) === name));
}

/** The first child that `read` makes something of, by the order of the names. */
export function firstOf<T>(
  element: XmlElement,
  names: readonly string[],
  read: (child: XmlElement) => T | undefined,
): T | undefined {
  for (const child of childrenNamed(element, ...names)) {
    const found = read(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function keyOf({ space, name }: XmlElement): string {
  return space === 'feed' ? name : `${space}:${name}`;
}
