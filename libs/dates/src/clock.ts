import { zoneOffset } from './zones';

export interface ClockTime {
  /** Milliseconds after midnight on the wall. */
  readonly ms: number;
  readonly zone: string | undefined;
}

const zone =
  '(?:\\s*\\(?(?:بتوقيت|توقيت)\\s+(?<place>\\p{L}+)\\)?|\\s*(?<utc>ت\\.?\\s?غ(?![\\p{L}]))|\\s*\\(?(?<zone>(?:UTC|GMT)?\\s?[+-]\\d{1,2}:?\\d{2}(?!\\d)|(?:UTC|GMT)\\s?[+-]\\d{1,2}(?!\\d)|Z|[A-Z]{2,4})(?![\\p{L}\\d])\\)?)?';
const half = '(?:\\s*(?<half>[ap]\\.?m\\.?|صباحا|مساء|ظهرا|عصرا|فجرا|ليلا|ص|م|ا\\.م)(?![\\p{L}]))';
const withMinutes = new RegExp(
  `(?<![\\d:])(?<hour>[01]?\\d|2[0-3])[:.٫h](?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d|60)(?:[.,](?<fraction>\\d{1,9}))?)?${half}?${zone}`,
  'iu',
);
const onlyHour = new RegExp(`(?<![\\d:.])(?<hour>1[0-2]|0?[1-9])${half}${zone}`, 'iu');

/** The first time of day in a text that `normalizeArabic` went over, with its zone as written. */
export function findClock(text: string): ClockTime | undefined {
  const groups = (withMinutes.exec(text) ?? onlyHour.exec(text))?.groups;
  if (groups === undefined) return undefined;
  const { hour, minute = '0', second = '0', fraction = '', half: halfOfDay } = groups;
  const hours = toHours(Number(hour), halfOfDay);
  if (hours === undefined) return undefined;
  const ms =
    ((hours * 60 + Number(minute)) * 60 + Math.min(Number(second), 59)) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
  return { ms, zone: groups['zone'] ?? groups['place'] ?? (groups['utc'] === undefined ? undefined : 'UTC') };
}

/** The instant of a wall-clock time and its offset from UTC in minutes; a missing or unknown zone is read as UTC. */
export function toInstant(midnightMs: number, clock: ClockTime): { ms: number; offsetMinutes?: number } {
  const wallClock = midnightMs + clock.ms;
  const offsetMinutes = clock.zone === undefined ? undefined : zoneOffset(clock.zone.trim(), wallClock);
  return offsetMinutes === undefined ? { ms: wallClock } : { ms: wallClock - offsetMinutes * 60_000, offsetMinutes };
}

function toHours(hour: number, halfOfDay: string | undefined): number | undefined {
  if (halfOfDay === undefined) return hour;
  if (hour > 12) return hour;
  const isAfternoon = /^(p|م|ظ|ع)/i.test(halfOfDay) || (/^ل/.test(halfOfDay) && hour >= 6 && hour < 12);
  return (hour % 12) + (isAfternoon && !(halfOfDay.startsWith('ظ') && hour === 11) ? 12 : 0);
}
