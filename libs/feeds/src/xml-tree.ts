import { decodeHTMLStrict } from 'entities';
import { Parser } from 'htmlparser2';
import { FeedUnreadable } from './feed';
import { namespaceOf } from './namespaces';

/** An element of a feed, with what its ancestors say of addresses and language. */
export interface XmlElement {
  /** Which vocabulary it is of: a key of `namespaces`, or the address of an unknown one. */
  readonly space: string;
  /** Local name in lower case. */
  readonly name: string;
  /** As written, prefix and all, for markup that is written out again. */
  readonly qualifiedName: string;
  /** By names in lower case, with their prefixes. */
  readonly attributes: Readonly<Record<string, string>>;
  /** A string is text, its references resolved. */
  readonly children: (XmlElement | string)[];
  readonly base: string | undefined;
  /** An empty `xml:lang` takes a language back. */
  readonly language: string | undefined;
}

const maxDepth = 200;
/** Elements and pieces of text: a large feed has a tenth, and each one costs time. */
const maxParts = 1_000_000;
const maxAttributes = 500;
/** A reference as HTML has them; a bare ampersand is none, and costs nothing. */
const reference = /&(?:#x?[0-9a-f]{1,8}|[a-z][a-z0-9]{1,31});/gi;

/**
 * Parses XML of any quality: entities of HTML, bare ampersands and attributes without quotation marks are read as they are
 * meant, elements that nobody closes end with the one around them.
 *
 * @param base address of the document
 * @throws FeedUnreadable `FEED_REFUSED` for declared entities and for endless nesting
 */
export function parseXml(text: string, base: string | undefined): XmlElement {
  const root: XmlElement = {
    space: '',
    name: '#root',
    qualifiedName: '',
    attributes: {},
    children: [],
    base,
    language: undefined,
  };
  const open: { element: XmlElement; prefixes: ReadonlyMap<string, string> }[] = [{ element: root, prefixes: new Map() }];
  let isCdata = false;
  let parts = 0;
  let attributesHere = 0;
  const count = (): void => {
    parts += 1;
    if (parts > maxParts)
      throw new FeedUnreadable('FEED_REFUSED', `the feed has more than ${maxParts} elements and pieces of text`);
  };
  const parser = new Parser(
    {
      onopentagname() {
        attributesHere = 0;
      },
      onattribute() {
        attributesHere += 1;
        if (attributesHere > maxAttributes)
          throw new FeedUnreadable('FEED_REFUSED', `an element has more than ${maxAttributes} attributes`);
      },
      onopentag(qualifiedName, attributes) {
        count();
        const around = open.at(-1)!;
        if (open.length > maxDepth) throw new FeedUnreadable('FEED_REFUSED', `the feed nests deeper than ${maxDepth} elements`);
        const decoded = decodeAttributes(attributes);
        const prefixes = prefixesOf(decoded, around.prefixes);
        const [prefix, name] = splitName(qualifiedName);
        const element: XmlElement = {
          space: namespaceOf(prefix, prefixes),
          name: name.toLowerCase(),
          qualifiedName,
          attributes: decoded,
          children: [],
          base: resolveAddress(decoded['xml:base'], around.element.base) ?? around.element.base,
          language: decoded['xml:lang'] ?? around.element.language,
        };
        around.element.children.push(element);
        open.push({ element, prefixes });
      },
      ontext(piece) {
        count();
        const { children } = open.at(-1)!.element;
        children.push(isCdata ? piece : decodeReferences(piece));
      },
      onclosetag() {
        if (open.length > 1) open.pop();
      },
      oncdatastart() {
        isCdata = true;
      },
      oncdataend() {
        isCdata = false;
      },
      onprocessinginstruction(_name, data) {
        if (/^!doctype[^]*<!entity/i.test(data))
          throw new FeedUnreadable('FEED_REFUSED', 'the DOCTYPE declares entities; send the feed without them');
      },
    },
    { xmlMode: true, decodeEntities: false, lowerCaseAttributeNames: true },
  );
  parser.end(text);
  return root;
}

/** An address made absolute; undefined where there is none, or it is no address. */
export function resolveAddress(address: string | undefined, base: string | undefined): string | undefined {
  const trimmed = address?.trim() ?? '';
  if (trimmed === '') return undefined;
  try {
    return new URL(trimmed, base).href;
  } catch {
    return undefined;
  }
}

function decodeReferences(text: string): string {
  return text.includes('&') ? text.replace(reference, (each) => decodeHTMLStrict(each)) : text;
}

function decodeAttributes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), decodeReferences(value)]));
}

function prefixesOf(
  attributes: Readonly<Record<string, string>>,
  around: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const own = Object.entries(attributes).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  return own.length === 0 ? around : new Map([...around, ...own.map(([name, uri]) => [name.slice(6), uri] as const)]);
}

function splitName(qualifiedName: string): readonly [prefix: string, name: string] {
  const colon = qualifiedName.indexOf(':');
  return colon === -1 ? ['', qualifiedName] : [qualifiedName.slice(0, colon).toLowerCase(), qualifiedName.slice(colon + 1)];
}
