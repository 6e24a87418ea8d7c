import { articleLimits, languageCode, toUri } from '@naba/contracts';
import type { RawArticleV1, Warn } from '@naba/contracts';
import { believePublished, hasNoZone, localDayOf, parsePublishedDate } from '@naba/dates';
import type { PublishedDate } from '@naba/dates';
import { normalizeText } from '@naba/unicode';
import type { SubmissionFault } from './submission.fault';
import type { Submission } from './submission.schema';

/** A time of publication, how much of it is known, and its day at the publisher. */
export type Published = Required<Pick<RawArticleV1, 'publishedAt' | 'publishedPrecision'>> &
  Pick<RawArticleV1, 'publishedLocalDate'>;

/** No clock is farther from UTC. */
const farthestZoneMs = 14 * 3_600_000;
const dayMs = 86_400_000;

/** Reads a date in any usual form; undefined where there is none, or it cannot be read or believed. */
export function readPublished(
  { publishedAt: text, publishedLocalDate: givenDay }: Pick<Submission, 'publishedAt' | 'publishedLocalDate'>,
  now: Date,
  errors: SubmissionFault[],
  warn: Warn,
): Published | undefined {
  if (text === undefined) return undefined;
  const read = parsePublishedDate(text);
  const date = read && believePublished(read, now);
  const impossible = date && findImpossibleTime(text, date);
  if (impossible !== undefined) {
    errors.push({ pointer: '/publishedAt', detail: impossible });
    return undefined;
  }
  if (date) {
    if (hasNoZone(date)) warn('DATE_WITHOUT_ZONE', '/publishedAt');
    const publishedLocalDate = givenDay ?? localDayOf(date);
    const sinceMidnight = Date.parse(date.value) - Date.parse(publishedLocalDate ?? date.value);
    if (sinceMidnight < -farthestZoneMs || sinceMidnight >= dayMs + farthestZoneMs)
      errors.push({ pointer: '/publishedLocalDate', detail: 'is the day of publishedAt nowhere on Earth' });
    return { publishedAt: date.value, publishedPrecision: date.precision, ...(publishedLocalDate && { publishedLocalDate }) };
  }
  errors.push({
    pointer: '/publishedAt',
    detail: read
      ? `cannot be believed at ${now.toISOString()}: nothing is published later, or before 1800, or at the epoch; correct it, or leave it out`
      : 'is not a date that can be read; write it like 2021-12-23 or 2021-12-23T10:00:00Z',
  });
  return undefined;
}

/** What no clock shows, and no zone has: a time that was only passed over would make the article older or younger than it is. */
function findImpossibleTime(text: string, { start, end, precision, offsetMinutes = 0 }: PublishedDate): string | undefined {
  const hasUnreadTime = precision !== 'instant' && /\d[:٫]\d/.test(text.slice(0, start) + text.slice(end));
  if (hasUnreadTime || /:\d\d:(?:6[1-9]|[7-9]\d)/.test(text))
    return 'has a time of day that no clock shows; write it like 2021-12-23T10:00:00Z, or leave the time out';
  const [, hours = 0, minutes = 0] = /[+-](\d{1,2}):?([6-9]\d)\D*$/.exec(text) ?? [];
  const isOddOffset = Number(minutes) > 0 && Number(hours) * 60 + Number(minutes) === Math.abs(offsetMinutes);
  return Math.abs(offsetMinutes) > farthestZoneMs / 60_000 || isOddOffset
    ? 'has an offset from UTC that no zone has; write it like 2021-12-23T10:00:00+03:00'
    : undefined;
}

/** Words for readers on one line; undefined where there are none, or more than such a line has. */
export function readLine(text: string | undefined, pointer: string, warn: Warn): string | undefined {
  const line = normalizeText(text ?? '').trim();
  if (line.length <= articleLimits.line) return line === '' ? undefined : line;
  warn('VALUE_LEFT_OUT', pointer);
  return undefined;
}

/** Names of the authors that were sent; what is too long for a name is none. */
export function readAuthors(names: readonly string[], warn: Warn): string[] {
  const read = names.map((name, index) => readLine(name, `/authors/${index}`, warn)).filter((name) => name !== undefined);
  if (read.length > articleLimits.authors) warn('VALUE_LEFT_OUT', '/authors');
  return read.slice(0, articleLimits.authors);
}

/** A BCP 47 tag in its canonical form; `AR` and `en_US` are taken for what they mean. */
export function readLanguage(text: string | undefined, errors: SubmissionFault[]): string | undefined {
  if (text === undefined) return undefined;
  try {
    const [tag] = Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'));
    if (languageCode.safeParse(tag).success) return tag;
  } catch {
    // told below
  }
  errors.push({ pointer: '/language', detail: 'is not a BCP 47 tag; write it like ar, en or ckb, or leave it out' });
  return undefined;
}

/** An http(s) address as a URI. */
export function readWebUrl(text: string | undefined, pointer: string, errors: SubmissionFault[]): string | undefined {
  if (text === undefined) return undefined;
  const trimmed = text.trim();
  const uri = /^https?:\/\//i.test(trimmed) && URL.canParse(trimmed) ? toUri(trimmed) : undefined;
  if (uri === undefined) errors.push({ pointer, detail: 'is not an absolute http or https URL' });
  else if (uri.length > articleLimits.url)
    errors.push({ pointer, detail: `has ${uri.length} characters as a URI; ${articleLimits.url} are the most` });
  return uri;
}
