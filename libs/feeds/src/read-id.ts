import { addressOf, plainText } from './element-text';
import type { XmlElement } from './xml-tree';

/** Relative ones are made absolute, others stay as they are written (RFC 4287, 4.2.6.1). */
export function readId(element: XmlElement): string | undefined {
  const written = plainText(element);
  if (written === undefined || element.name !== 'id' || /^[a-z][a-z0-9+.-]*:/i.test(written)) return written;
  return addressOf(element) ?? written;
}
