import { isCalledUpdate, parsePublishedDate } from '@naba/dates';
import type { PublishedDate } from '@naba/dates';
import type { HtmlElement } from './html-tree';
import { ancestorsOf, toLine } from './html-tree';
import type { ElementJudge } from './junk-element';
import { namesOf } from './junk-element';
import type { Page } from './page';

/** A date that a page shows or keeps in an attribute. */
export interface DatedLine {
  readonly text: string;
  /** Its date, read with the day first. */
  readonly date: PublishedDate;
  /** Whether scripts read it, and no reader. */
  readonly isMachine: boolean;
  /** Whether enough speaks for it that it dates the article. */
  readonly isOwn: boolean;
  /** Whether it dates an update. */
  readonly isUpdate: boolean;
}

/** From so many points on a line dates the article. */
const minPoints = 5;
/** A line that dates an update goes behind one with so many points less. */
const updateCost = 6;

const publishedName =
  /(?:^|[\s_-])(?:dt-)?(?:publish(?:ed)?|published-?(?:date|on|at|time)|pub-?date|publication|posted|post-?date|date-?published|datepublished|entry-?date|created|tarikh|nashr)(?=[\s_-]|$)/i;
const markedAsPublished = /date-?(?:published|created|posted)/i;
const dateName = /(?:^|[\s_-])(?:\w*date(?:line|time)?|time(?:stamp)?|when|fecha|datum|data|meta|byline|info)(?=[\s_-]|$)/i;
const updateName = /(?:^|[\s_-])(?:update[ds]?|last-?update[d]?|modif(?:y|ied|ication)|datemodified|edited)(?=[\s_-]|$)/i;
/** Parts of a page that have dates of their own. */
const foreignName =
  /(?:^|[\s_-])(?:tweet|twitter-tweet|instagram|embed(?:ded)?|comments?|commentlist|reply|replies|event|events|calendar|weather|copyright|related|recent|latest|popular|teaser|card|upcoming|archive|today|actual|current-?date)(?=[\s_-]|$)/i;
const footName = /footer/i;
const storyName = /(?:^|[\s_-])(?:post|entry|node|article|meta|submitted)(?=[\s_-]|$)/i;
const publishedWord =
  /(?:publi|posted|first|issued|نشر|تاريخ|veröffentlicht|erstellt|gepubliceerd|yayın|eklenme|опубликован|опубліковано|publik|objav|公開|掲載|发布|發布|등록|입력)/iu;
const copyright = /©|copyright|\(c\)|all rights|حقوق/i;
const hasDate = /\p{Nd}{4}|\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2}/u;
/** Papers of Arabic countries date themselves so. */
const inTwoCalendars =
  /(?<!\p{Nd})[1١][34٣٤]\p{Nd}{2}(?!\p{Nd}).{1,30}(?:20|19|٢٠|١٩)\p{Nd}{2}|(?:20|19|٢٠|١٩)\p{Nd}{2}(?!\p{Nd}).{1,30}(?<!\p{Nd})[1١][34٣٤]\p{Nd}{2}(?!\p{Nd})/u;
const machineAttributes = [
  'datetime',
  'content',
  'data-datetime',
  'data-date',
  'data-time',
  'data-timestamp',
  'data-utime',
  'data-published',
  'data-publish-date',
  'title',
  'dateTime',
];
const machineAttribute = new Set(machineAttributes);
/** What stands so few letters below the heading belongs to it. */
const maxRightBelow = 300;
/** A longer line is prose. */
const maxLine = 160;
/** The label and the time beside a date are no longer. */
const maxLabel = 60;
const unread = new Set(['head', 'script', 'noscript', 'select', 'iframe', 'blockquote']);

/** What the elements around one say of the dates inside. */
interface Context {
  readonly isAside: boolean;
  readonly isLink: boolean;
  readonly story: HtmlElement | undefined;
}

interface Candidate extends Context {
  readonly element: HtmlElement;
  /** Names of the element and of those around it, the last ones of them. */
  readonly names: string;
  readonly isMachine: boolean;
  /** What readers see of a date that scripts read. */
  readonly shown?: string | undefined;
  /** Whether its element says the same to scripts. */
  readonly isEcho?: boolean;
  /** Letters of the page before it. */
  readonly at: number;
  text: string;
  before: string;
}

/** What speaks for a date and against it. */
interface Signs extends Candidate {
  readonly date: PublishedDate;
  /** Class, id and property of its element. */
  readonly own: string;
  /** Words before the date. */
  readonly label: string;
  /** Letters beside the date. */
  readonly beside: number;
  /** Letters between it and the heading, negative above it. */
  readonly distance: number;
  /** Dates in elements of the same make. */
  readonly copies: number;
  /** Whether it is the first of them below the heading. */
  readonly isFirst: boolean;
  readonly isInOtherStory: boolean;
}

/** Points for and against; of those with one topic only the first that holds counts. */
const signs: readonly (readonly (readonly [points: number, holds: (signs: Signs) => boolean])[])[] = [
  [[6, ({ own, element }) => markedAsPublished.test(own) || 'pubdate' in element.attributes]],
  [
    [4, ({ own }) => publishedName.test(own)],
    [3, ({ own, names }) => publishedName.test(names) || dateName.test(own)],
    [2, ({ names }) => dateName.test(names)],
  ],
  [[3, ({ element }) => element.name === 'time']],
  [
    [2, ({ isMachine, beside }) => isMachine || beside <= 60],
    [-3, ({ beside }) => beside > 80],
  ],
  [[2, ({ date }) => date.precision === 'instant']],
  [[2, ({ text }) => inTwoCalendars.test(text)]],
  [[3, ({ label }) => publishedWord.test(label)]],
  [
    [5, ({ distance }) => distance >= 0 && distance <= 400],
    [3, ({ distance }) => distance >= 0 && distance <= 1_200],
    [1, ({ distance }) => distance < 0 && distance > -100],
    [-2, ({ distance }) => distance < 0],
  ],
  [[-4, ({ isAside }) => isAside]],
  [[-5, ({ isLink, beside }) => isLink && beside > 30]],
  [[-6, ({ isInOtherStory }) => isInOtherStory]],
  [[-4, ({ copies, isFirst }) => copies > 2 && !isFirst]],
];

/** Dated lines of a page, the surest first. */
export function findDatedLines(page: Pick<Page, 'root' | 'judge'>, heading: HtmlElement | undefined): DatedLine[] {
  const { candidates, headingFrom = 0, headingAt = 0, ownStory } = gather(page, heading);
  const makes = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const make = makeOf(candidate.element) + String(candidate.isMachine);
    const alike = makes.get(make);
    if (alike === undefined) makes.set(make, [candidate]);
    else alike.push(candidate);
  }
  return candidates
    .flatMap((candidate) => {
      const { element, text, before, names, story, isMachine, isEcho, at } = candidate;
      const date = parsePublishedDate(text);
      if (date === undefined || (date.precision !== 'day' && date.precision !== 'instant')) return [];
      const { itemprop = '', class: classes = '', id = '' } = element.attributes;
      const own = `${classes} ${id} ${itemprop}`;
      const label = `${before} ${isMachine ? wordsBeforeDate(candidate.shown) : text.slice(0, date.start)}`.slice(-maxLabel);
      const alike = makes.get(makeOf(element) + String(isMachine))!;
      const points = rate({
        ...candidate,
        date,
        own,
        label,
        beside: text.length - (date.end - date.start),
        distance: at - (at < headingAt ? headingFrom : headingAt),
        copies: new Set(alike.map((each) => each.text)).size,
        isFirst: alike.find((each) => each.at >= headingAt) === candidate,
        isInOtherStory: ownStory !== undefined && story !== undefined && story !== ownStory,
      });
      const isUpdate = isCalledUpdate(label) || (updateName.test(`${own} ${names}`) && !publishedName.test(own));
      return [
        {
          text,
          date,
          isMachine,
          isOwn: points >= minPoints,
          isUpdate,
          rank: isEcho === true ? -Infinity : points - (isUpdate ? updateCost : 0),
        },
      ];
    })
    .sort((a, b) => (b.rank > a.rank ? 1 : b.rank < a.rank ? -1 : 0));
}

/** "Updated:" of "Updated: 3 May". */
function wordsBeforeDate(line = ''): string {
  return line.slice(0, Math.max(0, line.search(/\p{Nd}/u)));
}

function rate(of: Signs): number {
  return signs.reduce((sum, topic) => sum + (topic.find(([, holds]) => holds(of))?.[0] ?? 0), 0);
}

interface Gathered {
  readonly candidates: Candidate[];
  /** Letters before the heading, and before what follows it. */
  headingFrom?: number;
  headingAt?: number;
  ownStory?: HtmlElement | undefined;
}

function gather({ root, judge }: Pick<Page, 'root' | 'judge'>, heading: HtmlElement | undefined): Gathered {
  const gathered: Gathered = { candidates: [] };
  let at = 0;
  const guarded = new Set(ancestorsOf(heading));
  const close = (open: Candidate[]): void => {
    gathered.candidates.push(...open);
    open.length = 0;
  };
  /** The element's line, undefined where it is too long, and the dates inside that have not met a long line yet. */
  const visit = (element: HtmlElement, outer: Context): { line: string | undefined; open: Candidate[] } => {
    const isOwn = guarded.has(element) || (isFoot(element) && outer.story !== undefined && guarded.has(outer.story));
    const below = at - (gathered.headingAt ?? -Infinity);
    if (unread.has(element.name) || (!isOwn && isOthers(element, judge, below, dateName))) return { line: '', open: [] };
    const context = contextOf(element, outer);
    const start = at;
    const headingBefore = gathered.headingAt;
    if (element === heading) gathered.ownStory = context.story;
    let line: string | undefined = '';
    const open: Candidate[] = [];
    for (const child of element.children) {
      if (typeof child === 'string') {
        at += child.trim().length;
        if (line !== undefined) line += child;
      } else {
        const inner = visit(child, context);
        if (line !== undefined) for (const each of inner.open) each.before = `${line} ${each.before}`.slice(-60);
        open.push(...inner.open);
        line = line === undefined || inner.line === undefined ? undefined : `${line} ${inner.line} `;
      }
      if (line === undefined || line.length > 2 * maxLine) {
        close(open);
        line = undefined;
      }
    }
    line = line === undefined ? undefined : toLine(line);
    if (line === undefined || line.length > maxLine) {
      close(open);
      line = undefined;
    }
    if (element === heading) [gathered.headingFrom, gathered.headingAt] = [start, at];
    const machine = machineDate(element);
    const isDated = line !== undefined && hasDate.test(line) && !copyright.test(line);
    // An instant in UTC has no local day, the words shown for it have.
    if (machine !== undefined)
      return {
        line,
        open: [
          { ...toCandidate(element, context, start, machine, true), shown: line },
          ...(isDated ? [{ ...toCandidate(element, context, start, line!, false), isEcho: true }] : []),
        ],
      };
    const [only] = open;
    if (line !== undefined && isDated) {
      if (only === undefined) open.push(toCandidate(element, context, start, line, false));
      else if (
        open.length === 1 &&
        !only.isMachine &&
        line.length - only.text.length <= maxLabel &&
        gathered.headingAt === headingBefore
      )
        [only.text, only.before] = [line, ''];
    }
    return { line, open };
  };
  gathered.candidates.push(...visit(root, { isAside: false, isLink: false, story: undefined }).open);
  return gathered;
}

/**
 * Whether an element has dates and authors of its own, as comments, embeds and other stories have. Right below the heading only
 * what is never the article has, and of that nothing whose name speaks of what is looked for.
 *
 * @param below letters between the heading and the element
 */
export function isOthers(element: HtmlElement, judge: ElementJudge, below: number, ownName: RegExp): boolean {
  const isHard = judge.gradeJunk(element) === 'hard' && !isFootOfStory(element, judge);
  if (below > maxRightBelow) return isHard || judge.isNamed(element, foreignName);
  return isHard && !isFoot(element) && !judge.isNamed(element, ownName);
}

/** Content systems write who posted a story, and when, into its own footer. */
function isFootOfStory(element: HtmlElement, judge: ElementJudge): boolean {
  return (element.name === 'footer' || judge.isNamed(element, footName)) && judge.isNamed(element, storyName);
}

/** Where an article tells when and by whom it was written, and a page who owns it. */
function isFoot({ name, attributes }: HtmlElement): boolean {
  return name === 'footer' || attributes['role'] === 'contentinfo';
}

function contextOf(element: HtmlElement, outer: Context): Context {
  const { name } = element;
  if (name === 'aside' || name === 'figure') return { ...outer, isAside: true };
  if (name === 'a') return { ...outer, isLink: true };
  return name === 'article' ? { ...outer, story: element } : outer;
}

function toCandidate(element: HtmlElement, context: Context, at: number, text: string, isMachine: boolean): Candidate {
  const names = ancestorsOf(element).map(namesOf).reverse().join(' ').slice(-120);
  return { ...context, element, names, isMachine, at, text, before: '' };
}

function isMachineAttribute(key: string): boolean {
  return machineAttribute.has(key);
}

function machineDate(element: HtmlElement): string | undefined {
  const { name, attributes } = element;
  if (name === 'meta' || name === 'body' || name === 'html' || name === 'img' || name === 'iframe') return undefined;
  if (!Object.keys(attributes).some(isMachineAttribute)) return undefined;
  for (const key of machineAttributes) {
    const value = attributes[key];
    if (value === undefined || value.length > 60 || !/\d{4}/.test(value)) continue;
    const date = parsePublishedDate(value);
    if (date !== undefined && value.length - (date.end - date.start) <= 30 && date.precision !== 'year') return value;
  }
  return undefined;
}

/** Names of an element and of the one around it, which others of its kind share. */
export function makeOf(element: HtmlElement): string {
  return `${nameOf(element.parent)}>${nameOf(element)}`;
}

function nameOf(element: HtmlElement | undefined): string {
  return element === undefined ? '' : `${element.name}.${(element.attributes['class'] ?? '').replace(/\d+/g, '')}`;
}
