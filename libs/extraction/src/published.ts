import type { PublishedDate } from '@naba/dates';
import { parsePublishedDate, startsAsUpdate } from '@naba/dates';
import type { HtmlElement } from './html-tree';
import { lineOf, walk } from './html-tree';
import { textOf } from './json-ld';
import { gradeJunk } from './junk-element';
import type { Page } from './page';

const metaNames = [
  'article:published_time', 'og:article:published_time', 'og:published_time', 'datepublished', 'article:published', 'parsely-pub-date',
  'sailthru.date', 'cxenseparse:recs:publishtime', 'dc.date.issued', 'dcterms.created', 'dc.date', 'dcterms.date', 'pubdate', 'publishdate', 'publish-date',
  'publish_date', 'publication_date', 'date', 'last-modified-date', 'article.published', 'article_date_original', 'originalpublicationdate', 'datecreated', 'timestamp',
]; // prettier-ignore
const dateName = /(^|[\s_-])(date|time|publish(ed)?|pub-?date|posted|dateline|timestamp|tarikh)([\s_-]|$)/i;
/** Datelines stand near the heading. */
const maxLines = 40;
const maxLine = 120;

/** Words in names and texts of elements that date a later version of the article. */
const updateName = /(^|[\s_-])(update[ds]?|last-?update[d]?|modif(?:ied|ication)|datemodified|edited)([\s_-]|$)/i;

/**
 * When a page says that it was published: JSON-LD, meta data, microdata, `<time>`, a visible dateline, or its
 * address. What is called an update counts only where nothing else is dated, and a date after `now` not at all.
 */
export function readPublished(page: Page, now: Date): PublishedDate | undefined {
  const options = { monthFirst: /^en-us$/i.test(page.htmlLanguage ?? '') };
  const parse = (text: string | undefined): PublishedDate | undefined => {
    const date = text === undefined ? undefined : parsePublishedDate(text, options);
    return date !== undefined && isSensible(date, now) ? date : undefined;
  };
  const declared = [...declaredDates(page)].map(parse).filter((date) => date !== undefined);
  const best = declared[0] ?? parse(visibleDate(page)) ?? parse(dateInAddress(page.url));
  // A bare day beside the same day with a time is the lesser statement.
  const finer =
    best?.precision === 'day'
      ? declared.find((date) => date.precision === 'instant' && date.value.slice(0, 10) === best.value.slice(0, 10))
      : undefined;
  return finer ?? best;
}

function* declaredDates(page: Page): Generator<string> {
  const { article } = page;
  for (const key of ['datePublished', 'dateCreated', 'uploadDate']) {
    const text = textOf(article?.[key]);
    if (text !== undefined) yield text;
  }
  for (const name of metaNames) yield* page.meta.get(name) ?? [];
  for (const object of page.jsonLd) {
    const text = textOf(object['datePublished']);
    if (text !== undefined) yield text;
  }
  for (const element of page.byItemprop.get('datepublished') ?? []) yield machineDate(element);
  const times = page.times.filter((time) => time.attributes['datetime'] !== undefined);
  const marked = times.filter((time) => 'pubdate' in time.attributes || dateName.test(time.attributes['class'] ?? ''));
  const inOrder = [...marked, ...times];
  for (const time of [...inOrder.filter((each) => !isUpdated(each)), ...inOrder.filter(isUpdated)]) yield machineDate(time);
}

/** Whether an element dates an update: by its own names or by the words that it begins with. */
function isUpdated(element: HtmlElement): boolean {
  const { class: classes = '', id = '', itemprop = '' } = element.attributes;
  return [classes, id, itemprop].some((each) => updateName.test(each)) || startsAsUpdate(lineOf(element, maxLine));
}

function machineDate(element: HtmlElement): string {
  const { datetime, content, title } = element.attributes;
  return datetime ?? content ?? title ?? lineOf(element, maxLine);
}

function visibleDate(page: Page): string | undefined {
  const dated: HtmlElement[] = [...page.times];
  walk(page.root, (element) => {
    if (dated.length >= maxLines || element.name === 'head' || gradeJunk(element) === 'hard') return false;
    const isNamed = dateName.test(element.attributes['class'] ?? '') || dateName.test(element.attributes['id'] ?? '');
    if (isNamed && lineOf(element, maxLine + 1).length <= maxLine) dated.push(element);
    return undefined;
  });
  const lines = dated
    .map((element) => ({ line: lineOf(element, maxLine), isLater: isUpdated(element) }))
    .map((each) => ({ ...each, date: parsePublishedDate(each.line) }))
    .filter(({ date }) => date !== undefined);
  const first = lines.filter(({ isLater }) => !isLater);
  const candidates = first.length > 0 ? first : lines;
  return (candidates.find(({ date }) => date?.precision === 'instant') ?? candidates[0])?.line;
}

function dateInAddress(url: string | undefined): string | undefined {
  const [, year, month, day] = /[/_-]((?:19|20)\d{2})[/_-]?([01]\d)[/_-]?([0-3]\d)(?=[/_.-]|$)/.exec(url ?? '') ?? [];
  return year === undefined ? undefined : `${year}-${month!}-${day!}`;
}

/** Placeholders such as 0001-01-01 and 1970-01-01 are not dates, and nothing was published after it was read. */
function isSensible(date: PublishedDate, now: Date): boolean {
  return (
    Number(date.value.slice(0, 4)) >= 1800 && !date.value.startsWith('1970-01-01') && Date.parse(date.value) <= now.getTime()
  );
}
