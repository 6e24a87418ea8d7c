import { escapeAttribute, escapeText } from 'entities';
import { collapse, toLineOfText, toSafeHtml } from './safe-html';
import type { XmlElement } from './xml-tree';
import { resolveAddress } from './xml-tree';

/** The element's text as it stands, its inner elements left out. */
export function rawText(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((child) => (typeof child === 'string' ? child : rawText(child))).join('');
}

/** The text of an element that holds no markup, on one line; undefined where there is none. */
export function plainText(element: XmlElement | undefined): string | undefined {
  return collapse(rawText(element)) || undefined;
}

/** A title, whatever markup it is wrapped in, as text on one line. */
export function titleText(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const { kind, content } = contentOf(element);
  return (kind === 'text' ? collapse(content) : toLineOfText(content)) || undefined;
}

/** Sanitized HTML of an element that holds text, HTML or XHTML. */
export function safeHtmlOf(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const { kind, content } = contentOf(element);
  return (kind === 'text' ? escapeText(content).trim() : toSafeHtml(content, element.base)) || undefined;
}

/** An address that an element holds, made absolute. */
export function addressOf(element: XmlElement | undefined): string | undefined {
  return resolveAddress(plainText(element), element?.base);
}

/** By the `type` and `mode` of Atom 0.3 and 1.0; what says nothing is HTML, as in RSS. */
function contentOf(element: XmlElement): { kind: 'text' | 'html'; content: string } {
  const type = element.attributes['type']?.toLowerCase() ?? '';
  const mode = element.attributes['mode']?.toLowerCase();
  const hasElements = element.children.some((child) => typeof child !== 'string');
  const text = rawText(element);
  if (hasElements && (mode === 'xml' || mode === undefined)) return { kind: 'html', content: innerMarkup(element) };
  if (mode === 'base64' || isBase64Type(type)) {
    const decoded = fromBase64(text);
    if (decoded !== undefined) return { kind: 'html', content: decoded };
  }
  const isText = type === 'text' || type === 'text/plain' || (mode === 'xml' && !hasElements);
  return { kind: isText ? 'text' : 'html', content: text };
}

/** Of Atom 1.0, 4.1.3.3: any media type that is neither text nor XML. */
function isBase64Type(type: string): boolean {
  return type.includes('/') && !/^text\/|[+/]xml$|^application\/xhtml/.test(type);
}

function fromBase64(text: string): string | undefined {
  const packed = text.replace(/\s+/g, '');
  if (packed === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return undefined;
  return Buffer.from(packed, 'base64').toString('utf8');
}

/** The inside written out again as HTML, addresses by each element's own base. */
function innerMarkup(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? escapeText(child) : writeElement(child))).join('');
}

function writeElement(element: XmlElement): string {
  const attributes = Object.entries(element.attributes)
    .filter(([name]) => !name.startsWith('xml'))
    .map(([name, value]) => {
      const written = /^(?:href|src|cite)$/.test(name) ? (resolveAddress(value, element.base) ?? value) : value;
      return ` ${name}="${escapeAttribute(written)}"`;
    })
    .join('');
  const isVoid = element.children.length === 0 && /^(?:br|hr|img|wbr)$/.test(element.name);
  return isVoid ? `<${element.name}${attributes}>` : `<${element.name}${attributes}>${innerMarkup(element)}</${element.name}>`;
}
