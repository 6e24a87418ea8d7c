import { decodeReferences } from './encoded-twice';
import type { HtmlElement } from './html-tree';
import { inline, toLine } from './html-tree';

/** A run of text that a reader sees as one paragraph, heading or list item. */
export interface Block {
  /** One line. */
  readonly text: string;
  /** Share of the text that is inside links, 0 to 1. */
  readonly linkShare: number;
  /** The innermost block element around it. */
  readonly element: HtmlElement;
  readonly kind: 'paragraph' | 'heading' | 'item' | 'other';
  /** How much there is to read: letters, those of scripts without spaces counted twice. */
  readonly weight: number;
}

/** The blocks of a page, and for each element the range of blocks inside it. */
export interface BlockList {
  readonly blocks: readonly Block[];
  readonly ranges: ReadonlyMap<HtmlElement, readonly [from: number, to: number]>;
}

/** Never part of what a page says in words. */
const silent = new Set(
  'head script style template object canvas embed iframe button select textarea input option audio video picture map dialog menu fieldset label'.split(
    ' ',
  ),
);

/** Has something to read. */
const isSeen = /[^\s\u00ad\u200b\u2060]/;

/** Cuts a page into blocks in reading order; two line breaks in a row part paragraphs, as old pages do it. */
export function toBlocks(root: HtmlElement): BlockList {
  const blocks: Block[] = [];
  const ranges = new Map<HtmlElement, readonly [number, number]>();
  let text = '';
  let linked = 0;
  let breaks = 0;
  const flush = (element: HtmlElement): void => {
    const line = toLine(text);
    if (line !== '' && (isCode(element) || !isForMachines(line)))
      blocks.push({
        text: line,
        linkShare: Math.min(1, linked / line.length),
        element,
        kind: kindOf(element),
        weight: weigh(line),
      });
    text = '';
    linked = 0;
    breaks = 0;
  };
  const visit = (element: HtmlElement, block: HtmlElement, inLink: boolean): void => {
    const isBlock = !inline.has(element.name) && !(isOfLine(block) && element.name.includes('-'));
    if (isBlock) flush(block);
    const from = blocks.length;
    const owner = isBlock ? element : block;
    const isLink = inLink || element.name === 'a';
    const isVerbatim = element.name === 'code' || isCode(owner);
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (text === '' || child.trim() !== '') breaks = 0;
        text += isVerbatim ? child : decodeReferences(child);
        if (isLink) linked += toLine(child).length;
      } else if (child.name === 'br') {
        breaks += 1;
        if (breaks > 1) flush(owner);
        else text += ' ';
      } else if (child.name === 'img') text += ' ';
      else if (!silent.has(child.name)) visit(child, owner, isLink);
    }
    if (isBlock) flush(element);
    // The last line of an inline element that has several is not a block yet.
    const pending = blocks.length > from && isSeen.test(text) ? 1 : 0;
    ranges.set(element, [from, blocks.length + pending]);
  };
  visit(root, root, false);
  return { blocks, ranges };
}

/** Elements of a page's own making are parts of the line in which they stand. */
function isOfLine({ name }: HtmlElement): boolean {
  return name === 'p' || isHeading(name);
}

function isHeading(name: string): boolean {
  return /^h[1-6]$/.test(name);
}

/** Markup and data that were written out as text. */
function isForMachines(line: string): boolean {
  return /^<(?:img|iframe|script|ins|amp-\w+)\s[^<]*>$/i.test(line) || /^[[{]{1,2}"[\w@$-]+"\s*:.*[\]}]$/.test(line);
}

/** Code shows references as they are written. */
function isCode({ name, parent }: HtmlElement): boolean {
  return name === 'pre' || parent?.name === 'pre';
}

function kindOf(element: HtmlElement): Block['kind'] {
  if (isHeading(element.name) || isHeading(element.parent?.name ?? '')) return 'heading';
  if (/^(li|dd|dt|td|th)$/.test(element.name) || element.parent?.name === 'li') return 'item';
  return /^(p|blockquote|pre)$/.test(element.name) ? 'paragraph' : 'other';
}

function weigh(line: string): number {
  const dense = line.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/g)?.length ?? 0;
  return line.length + 1.5 * dense;
}
