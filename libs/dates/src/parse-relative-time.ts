import { normalizeWithOffsets, toSourceRange } from '@naba/arabic';
import { countOf, countPattern } from './counts';
import type { PublishedDate } from './published-date';

const minuteMs = 60_000;
/** Units as lines count them, in minutes, and how much is known of what is counted in them: an hour may be nearly two. */
const units: readonly (readonly [pattern: string, minutes: number, precision: PublishedDate['precision']])[] = [
  ['minutes?|mins?|دقيقه|دقيقتين|دقايق', 1, 'instant'],
  ['hours?|hrs?|ساعه|ساعتين|ساعات', 60, 'day'],
  ['days?|يوما?|يومين|ايام', 1_440, 'day'],
  ['weeks?|اسبوعا?|اسبوعين|اسابيع', 7 * 1_440, 'month'],
  ['months?|شهرا?|شهرين|اشهر|شهور', 30 * 1_440, 'month'],
];
const unit = `(?<unit>${units.map(([pattern]) => pattern).join('|')})`;
const forms: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\p{N}])${countPattern}\\s+${unit}\\s+ago(?!\\p{L})`, 'iu'),
  new RegExp(`(?<!\\p{L})(?:قبل|منذ)\\s+(?:${countPattern}\\s+)?${unit}(?!\\p{L})`, 'iu'),
];
/** A longer line is prose. */
const maxLine = 60;
const dual = /(?:تين|ين)$/;
const exact = units.map(([pattern, minutes, precision]) => ({
  pattern: new RegExp(`^(?:${pattern})$`, 'iu'),
  minutes,
  precision,
}));

/**
 * Reads a short line that counts back from when it was shown, such as "3 hours ago" and «قبل ساعتين», in English and Arabic.
 *
 * @param now when the line was shown
 * @returns an instant to the minute where minutes are counted, the day in UTC for hours and days, the month for weeks and months
 */
export function parseRelativeTime(text: string, now: Date): PublishedDate | undefined {
  if (text.length > maxLine) return undefined;
  const normalized = normalizeWithOffsets(text);
  const match = forms.map((form) => form.exec(normalized.text)).find((found) => found !== null);
  const { count, unit: word = '' } = match?.groups ?? {};
  const found = exact.find(({ pattern }) => pattern.test(word));
  if (found === undefined || match === undefined) return undefined;
  const counted = count === undefined ? (dual.test(word) ? 2 : 1) : countOf(count);
  const at = new Date(now.getTime() - counted * found.minutes * minuteMs).toISOString();
  const starts = {
    instant: `${at.slice(0, 16)}:00Z`,
    day: `${at.slice(0, 10)}T00:00:00Z`,
    month: `${at.slice(0, 7)}-01T00:00:00Z`,
  };
  return {
    value: starts[found.precision as keyof typeof starts],
    precision: found.precision,
    ...(found.precision === 'instant' && { offsetMinutes: 0 }),
    ...toSourceRange(normalized, match.index, match.index + match[0].length),
  };
}
