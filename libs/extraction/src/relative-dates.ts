import { parseRelativeTime } from '@naba/dates';
import type { PublishedDate } from '@naba/dates';
import { isOthers } from './dated-lines';
import type { HtmlElement } from './html-tree';
import { ancestorsOf, lineOf } from './html-tree';
import type { Page } from './page';

/** What counts back stands no farther from the heading, below it or above, in letters. */
const [maxBelow, maxAbove] = [400, 100];
/** A line that counts back, with what stands beside it. */
const maxLine = 60;
const unread = new Set(['head', 'script', 'noscript', 'select', 'iframe', 'blockquote', 'a']);
const ownName = /date|time|ago/i;

/**
 * The date that a page shows only by counting back ("3 hours ago") beside its heading; a page without a heading has none, since lists of
 * stories count back too.
 *
 * @param now when the page was fetched
 */
export function findRelativeDate(
  page: Pick<Page, 'root' | 'judge'>,
  heading: HtmlElement | undefined,
  now: Date,
): PublishedDate | undefined {
  if (heading === undefined) return undefined;
  const guarded = new Set(ancestorsOf(heading));
  const found: { readonly date: PublishedDate; readonly at: number }[] = [];
  let at = 0;
  let headingAt = Infinity;
  const visit = (element: HtmlElement): void => {
    const below = at - headingAt;
    if (below > maxBelow || unread.has(element.name)) return;
    if (!guarded.has(element) && isOthers(element, page.judge, below, ownName)) return;
    for (const child of element.children) {
      if (typeof child !== 'string') visit(child);
      else {
        const text = child.trim();
        const date = text === '' ? undefined : parseRelativeTime(lineOf(element, maxLine + 1), now);
        if (date !== undefined) found.push({ date, at });
        at += text.length;
      }
    }
    if (element === heading) headingAt = at;
  };
  visit(page.root);
  const isNear = (each: { readonly at: number }): boolean => each.at >= headingAt - lineOf(heading).length - maxAbove;
  return (found.find((each) => each.at >= headingAt) ?? found.findLast(isNear))?.date;
}
