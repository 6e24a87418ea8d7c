import type { Block } from './blocks';
import { fold } from './fold';
import type { HtmlElement } from './html-tree';
import { isWithin } from './html-tree';
import { jsonLdText, metaOf } from './page';
import type { Page } from './page';

/** A description that begins with so many letters and digits of a line of the page is that line, cut or not. */
const sameStart = 50;
/** They stand in so many UTF-16 code units. */
const startLength = 4 * sameStart;

/**
 * The lead that a page shows between its heading and the text, outside the element that holds the text: what it describes itself by,
 * where that is a sentence and not what the text begins with.
 *
 * @param blocks all of the page
 * @param body the first blocks of the text
 */
export function findLead(
  page: Page,
  blocks: readonly Block[],
  body: readonly Block[],
  heading: HtmlElement | undefined,
): Block[] {
  const first = blocks.indexOf(body[0]!);
  if (first < 1 || heading === undefined) return [];
  const from = blocks.findLastIndex((block, index) => index < first && isWithin(block.element, heading)) + 1;
  if (from === 0) return [];
  const descriptions = [
    metaOf(page, 'og:description'),
    metaOf(page, 'description'),
    metaOf(page, 'twitter:description'),
    jsonLdText(page.article?.['description']),
  ].map((text) => startOf(text ?? ''));
  const known = new Set(body.slice(0, 3).map(({ text }) => startOf(text)));
  const isLead = ({ text, linkShare }: Block): boolean => {
    if (text.length < sameStart || linkShare >= 0.3) return false;
    const start = startOf(text);
    return start.length === sameStart && descriptions.includes(start) && !known.has(start);
  };
  const lead = blocks.slice(from, first).find(isLead);
  return lead === undefined ? [] : [lead];
}

function startOf(text: string): string {
  return fold(text.slice(0, startLength)).slice(0, sameStart);
}
