import { decodeHTML, decodeHTMLAttribute } from 'entities';
import { Parser } from 'htmlparser2';

export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: HtmlNode[];
  readonly parent: HtmlElement | undefined;
  /** Place among the elements of its tree, in document order. */
  readonly order: number;
}

/** A string is a text node. */
export type HtmlNode = HtmlElement | string;

/** Deeper elements become children of the last one that deep: no page needs more, and recursion stays safe. */
const maxDepth = 200;
/** The parser needs time in proportion to the depth for every tag; what follows after this depth is left out. */
const maxOpen = 1_000;
/** Elements whose text nobody reads; scripts are kept for their structured data. */
const unread = new Set(['style', 'svg', 'math']);
/** Start tags of elements whose inside is mostly left out as it stands. */
const bulkTag = /<(script|style|svg)\b[^<>]{0,1000}>/gi;
/** What is not on a line: invisible marks, and white space but single spaces. */
const isRagged = /[\u00ad\u200b\ufeff\u2060]|\s\s|[^\S ]/;
const endTags: Readonly<Record<string, RegExp>> = {
  script: /<(\/)script(?=[\s>])/gi,
  style: /<(\/)style(?=[\s>])/gi,
  svg: /<(\/?)svg\b/gi,
};
/** Scripts that hold data about the article. */
const dataScript = /^application\/(ld\+)?json$/i;

/** Elements that break no line. */
export const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr amp-link mark nobr'.split(
    ' ',
  ),
);

/** Parses HTML of any quality into a light tree, in one pass over the input. Never throws. */
export function parseHtml(html: string): HtmlElement {
  const root: HtmlElement = { name: '#root', attributes: {}, children: [], parent: undefined, order: 0 };
  let elements = 1;
  const open: HtmlElement[] = [root];
  let skipped: string | undefined;
  let skippedDepth = 0;
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        if (skipped !== undefined) {
          if (name === skipped) skippedDepth += 1;
          return;
        }
        if (unread.has(name) || (name === 'script' && !dataScript.test(attributes['type'] ?? ''))) {
          skipped = name;
          skippedDepth = 1;
          return;
        }
        const parent = open[Math.min(open.length, maxDepth) - 1]!;
        for (const key in attributes) if (attributes[key]!.includes('&')) attributes[key] = decodeHTMLAttribute(attributes[key]!);
        const element: HtmlElement = { name, attributes, children: [], parent, order: elements };
        elements += 1;
        parent.children.push(element);
        open.push(element);
        if (open.length > maxOpen) parser.pause();
      },
      ontext(text) {
        if (skipped !== undefined) return;
        const isEncoded = text.includes('&') && open.at(-1)!.name !== 'script';
        open[Math.min(open.length, maxDepth) - 1]!.children.push(isEncoded ? decodeHTML(text) : text);
      },
      onclosetag(name) {
        if (skipped === undefined) open.pop();
        else if (name === skipped && (skippedDepth -= 1) === 0) skipped = undefined;
      },
    },
    // A parser that looks for references itself goes on letter by letter instead of from tag to tag.
    { decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  let from = 0;
  for (const { 0: tag, 1: name, index } of html.matchAll(bulkTag)) {
    if (index < from) continue;
    parser.write(html.slice(from, index + tag.length));
    from = index + tag.length;
    if (skipped === name!.toLowerCase()) from = endOfInside(html, from, skipped);
  }
  parser.write(html.slice(from));
  parser.end();
  return root;
}

/**
 * Where the end tag of a skipped element begins, from which the parser reads on. A drawing may end without one, or hold another:
 * then it is read through.
 */
function endOfInside(html: string, from: number, name: string): number {
  const tag = endTags[name]!;
  tag.lastIndex = from;
  const found = tag.exec(html);
  if (found === null) return name === 'svg' ? from : html.length;
  return found[1] === '/' ? found.index : from;
}

/** Visits an element and everything inside, in document order; `false` from the visitor leaves the inside out. */
export function walk(element: HtmlElement, visit: (element: HtmlElement) => boolean | undefined): void {
  if (visit(element) === false) return;
  for (const child of element.children) if (typeof child !== 'string') walk(child, visit);
}

/** Elements inside that answer, in document order. */
export function findAll(element: HtmlElement, accept: (element: HtmlElement) => boolean): HtmlElement[] {
  const found: HtmlElement[] = [];
  walk(element, (each) => {
    if (accept(each)) found.push(each);
    return undefined;
  });
  return found;
}

/** The element and what is around it, from the inside out. */
export function ancestorsOf(element: HtmlElement | undefined): HtmlElement[] {
  const ancestors: HtmlElement[] = [];
  for (let each = element; each !== undefined; each = each.parent) ancestors.push(each);
  return ancestors;
}

/** Whether an element is another one or stands inside it. */
export function isWithin(element: HtmlElement | undefined, outer: HtmlElement): boolean {
  for (let each = element; each !== undefined; each = each.parent) if (each === outer) return true;
  return false;
}

/** Text of an element on one line: white space collapsed, blocks apart, scripts left out; not much longer than `maxLength`. */
export function lineOf(element: HtmlElement, maxLength = Infinity): string {
  const parts: string[] = [];
  collect(element, parts, maxLength);
  return toLine(parts.join(''));
}

/** Collapses white space and takes invisible marks away. */
export function toLine(text: string): string {
  const trimmed = text.trim();
  // Most texts are a line already, or nothing but white space.
  if (!isRagged.test(trimmed)) return trimmed;
  return trimmed
    .replace(/[\u00ad\u200b\ufeff\u2060]/g, '')
    .replace(/ \s+|[^\S ]\s*/g, ' ')
    .trim();
}

/** Returns what is left of the budget. */
function collect(element: HtmlElement, parts: string[], budget: number): number {
  let left = budget;
  for (const child of element.children) {
    if (left < 0) return left;
    if (typeof child === 'string') {
      parts.push(child.slice(0, left + 1));
      left -= child.length;
    } else if (child.name !== 'script') {
      const gap = inline.has(child.name) ? '' : ' ';
      parts.push(gap);
      left = collect(child, parts, left);
      parts.push(gap);
    }
  }
  return left;
}
