import type { PublishedDate } from '@naba/dates';
import { believePublished, hasNoZone, localDayOf, parsePublishedDate, wallClockOf } from '@naba/dates';
import type { CleanArticle } from './clean-article';
import { findDatedLines } from './dated-lines';
import { declaredDates } from './declared-dates';
import type { HtmlElement } from './html-tree';
import { isMonthFirst } from './month-order';
import { findRelativeDate } from './relative-dates';
import { readPageZone } from './page-zone';
import type { Page } from './page';
import { warnOfDate } from './warn-of-date';

/** What a clean article says of its date. */
export type PublishedFields = Pick<CleanArticle, 'publishedAt' | 'publishedPrecision' | 'publishedLocalDate'>;

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** The zones farthest from UTC that have publishers (Hawaii, New Zealand), in minutes. */
const [westernmost, easternmost] = [-10 * 60, 13 * 60];

/**
 * When a page says that it was published: JSON-LD, meta data, the dated lines around its heading, or its address. What is called an
 * update counts only where nothing else is dated, and a date after `now` not at all; what counts back from `now` only where nothing says a date.
 */
export function readPublished(page: Page, heading: HtmlElement | undefined, now: Date): PublishedFields {
  const lines = once(() => findDatedLines(page, heading));
  const monthFirst = once(() =>
    isMonthFirst(
      page,
      lines().map(({ text }) => text),
    ),
  );
  const ambiguous = new Set<PublishedDate>();
  /** @param known what the text says with the day first */
  const parse = (text: string, known?: PublishedDate): PublishedDate[] => {
    const orders = /\d[/-]\d/.test(text) && !/^\d{4}/.test(text) ? [monthFirst(), !monthFirst()] : [false];
    const dates = orders
      .map((order) => (order || known === undefined ? parsePublishedDate(text, { monthFirst: order }) : known))
      .map((each) => each && believePublished(each, now))
      .filter((each) => each !== undefined);
    if (dates[1] !== undefined && dates[1].value !== dates[0]!.value) ambiguous.add(dates[0]!);
    return dates.slice(0, 1);
  };
  const declared = [...declaredDates(page)].flatMap((text) => {
    const dates = parse(text);
    if (dates.length === 0 && parsePublishedDate(text) !== undefined) page.warn('DATE_SET_ASIDE');
    return dates;
  });
  const inAddress = once(() => parse(dateInAddress(page.url) ?? ''));
  const own = once(() =>
    lines()
      .filter(({ isOwn }) => isOwn)
      .map((line) => ({ ...line, dates: parse(line.text, line.date) })),
  );
  const visible = once(() => own().flatMap(({ dates }) => dates));
  /** What readers see is the publisher's clock, also where it is GMT. */
  const shown = (): PublishedDate[] =>
    own()
      .flatMap(({ isMachine, dates }) => (isMachine ? [] : dates))
      .map(({ offsetMinutes, ...date }) =>
        offsetMinutes === 0 ? date : { ...date, ...(offsetMinutes !== undefined && { offsetMinutes }) },
      );
  const best = declared[0] ?? chooseShown(inAddress()[0], visible());
  if (best === undefined) {
    const counted = findRelativeDate(page, heading, now);
    page.warn(counted === undefined ? 'DATE_NOT_FOUND' : 'DATE_FROM_LINE');
    return counted === undefined ? {} : toPublishedFields(counted);
  }
  const refined = refine(best, declared[0] === undefined ? visible() : declared);
  const zone = once(() => readPageZone(page));
  const date = hasNoZone(refined) ? inZone(refined, zone()) : refined;
  const isUpdate = (): boolean => own()[0]?.isUpdate === true;
  warnOfDate({ date, declared, inAddress: inAddress(), visible, isUpdate, ambiguous }, page.warn);
  return toPublishedFields(date, findLocalDay(date, [() => declared, inAddress, visible, shown]) ?? localDayIn(date, zone()));
}

/** A wall clock's instant, where the zone of the wall is known. */
function inZone(date: PublishedDate, offsetMinutes: number | undefined): PublishedDate {
  if (offsetMinutes === undefined) return date;
  const instant = new Date(Date.parse(date.value) - offsetMinutes * minuteMs).toISOString().replace('.000Z', 'Z');
  return { ...date, value: instant, offsetMinutes };
}

function localDayIn(date: PublishedDate, offsetMinutes: number | undefined): string | undefined {
  return offsetMinutes === undefined || date.precision !== 'instant' ? undefined : localDayOf({ ...date, offsetMinutes });
}

/** @param localDay the day at the publisher, `YYYY-MM-DD` */
export function toPublishedFields(date: PublishedDate, localDay = localDayOf(date)): PublishedFields {
  return {
    publishedAt: date.value,
    publishedPrecision: date.precision,
    ...(localDay === undefined ? {} : { publishedLocalDate: localDay }),
  };
}

/** The address is sure of the day; what is shown may be sure of the time on it. */
function chooseShown(inAddress: PublishedDate | undefined, shown: readonly PublishedDate[]): PublishedDate | undefined {
  return inAddress === undefined ? shown[0] : (shown.find((date) => isInstantOn(date, inAddress)) ?? inAddress);
}

function isInstantOn(date: PublishedDate, day: PublishedDate): boolean {
  return date.precision === 'instant' && localDayOf(date) === localDayOf(day);
}

/** The same statement with more in it: the time on a bare day, the zone of a wall-clock time. */
function refine(best: PublishedDate, others: readonly PublishedDate[]): PublishedDate {
  if (best.precision === 'day') return others.find((date) => isInstantOn(date, best)) ?? best;
  if (best.offsetMinutes !== undefined || best.precision !== 'instant') return best;
  return (
    others.find(
      (date) => date.offsetMinutes !== undefined && date.offsetMinutes !== 0 && wallClockOf(date) === wallClockOf(best),
    ) ?? best
  );
}

/**
 * The day at the publisher. An instant with an offset, or without any, says it; one in UTC does not, but another statement of the
 * same moment with a zone, a wall clock or a day of its own may.
 */
function findLocalDay(date: PublishedDate, sources: readonly (() => readonly PublishedDate[])[]): string | undefined {
  if (date.precision !== 'instant' || date.offsetMinutes !== 0) return localDayOf(date);
  for (const source of sources) {
    const witness = source().find((other) => other !== date && isLocalTimeOf(date, other));
    if (witness !== undefined) return localDayOf(witness);
  }
  return undefined;
}

function isLocalTimeOf(date: PublishedDate, other: PublishedDate): boolean {
  if (other.offsetMinutes === 0) return false;
  const instant = Date.parse(date.value);
  if (other.precision === 'day') {
    const midnight = Date.parse(other.value);
    return midnight - easternmost * minuteMs <= instant && instant < midnight + dayMs - westernmost * minuteMs;
  }
  if (other.precision !== 'instant') return false;
  const minutes = (wallClockOf(other) - instant) / minuteMs;
  if (other.offsetMinutes !== undefined) return Math.abs(minutes - other.offsetMinutes) <= 5;
  const quarters = Math.round(minutes / 15) * 15;
  return Math.abs(minutes - quarters) <= 1 && quarters >= westernmost && quarters <= easternmost;
}

const addressDates = [
  /[/_=-]((?:19|20)\d{2})[/_-]?([01]\d)[/_-]?([0-3]\d)(?=[/_.&-]|$)/,
  /\/((?:19|20)\d{2})\/([01]?\d|[a-z]{3})\/([0-3]?\d)(?=\/|$)/,
];

function dateInAddress(url = ''): string | undefined {
  const [, year, month, day] = addressDates.map((pattern) => pattern.exec(url)).find((match) => match !== null) ?? [];
  if (year === undefined) return undefined;
  return /\d/.test(month!) ? `${year}/${month!}/${day!}` : `${day!} ${month!} ${year}`;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
