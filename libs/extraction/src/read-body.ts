import { findBodyBlocks } from './article-body';
import { withoutAuthorLines } from './author-lines';
import { toBlocks } from './blocks';
import type { HtmlElement } from './html-tree';
import { parseHtml } from './html-tree';
import { textOf } from './json-ld';
import { ElementJudge } from './junk-element';
import { withoutOffers } from './offer';
import type { Page } from './page';
import { metaOf, plainLine } from './page';
import { toParagraphs } from './paragraphs';
import { keepProse } from './remove-furniture';
import { findScriptText } from './script-text';

/** A shorter body, on the page or in JSON-LD, is a teaser. */
const minBody = 200;

/**
 * Paragraphs of the body. Scripts build some pages, and their text is only in the JSON-LD, which is taken where the page itself has
 * much less, or in the scripts' own data, where the page has next to nothing.
 *
 * @param html the page, as it was read
 */
export function readBody(
  page: Page,
  html: string,
  heading: HtmlElement | undefined,
  title: string,
  authors: readonly string[],
): string[] {
  const found = findBodyBlocks(page, heading);
  const blocks = withoutOffers(found, page);
  if (blocks.at(-1) !== found.at(-1)) page.warn('BODY_CUT');
  const own = withoutAuthorLines(keepProse(blocks.map((block) => block.text)), title, authors);
  const ownLength = own.join('').length;
  const declared = textOf(page.article?.['articleBody']) ?? '';
  if (declared.length >= minBody) {
    if (ownLength >= declared.length / 2) return own;
    page.warn('BODY_FROM_DATA');
    return keepProse(paragraphsOf(declared).map(plainLine));
  }
  const root = ownLength >= minBody ? undefined : findScriptText(html, metaOf(page, 'og:description', 'description'));
  if (root === undefined) return own;
  page.warn('BODY_FROM_DATA');
  return keepProse(findBodyBlocks({ ...page, root, judge: new ElementJudge() }, undefined).map((block) => block.text));
}

function paragraphsOf(declared: string): readonly string[] {
  if (!/<(?:p|br|div)\b/i.test(declared)) return toParagraphs(declared);
  return toBlocks(parseHtml(declared)).blocks.map((block) => block.text);
}
