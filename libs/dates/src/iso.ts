import { isRealDay, startOf } from './calendar';
import type { PublishedDate } from './published-date';

const iso =
  /^(?<year>\d{4})-(?<month>\d\d)(?:-(?<day>\d\d)(?:[T ]+(?<hour>[01]\d|2[0-4]):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d|60)(?:[.,](?<fraction>\d+))?)?\s*(?<zone>Z|UTC|(?:GMT|UTC)?[+-]\d\d(?::?\d\d)?|(?<=\s)\d\d:?\d\d)?)?)?(?:\[[\w/]+\])?$/i;
const compact = /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d{4})?)?$/;

/** Reads a text that is nothing but an ISO 8601 date, a compact one, an epoch number, or a year. */
export function parseIso(text: string): PublishedDate | undefined {
  const trimmed = text.trim();
  const groups = iso.exec(expandCompact(trimmed))?.groups;
  const found = groups === undefined ? parseNumber(trimmed) : readGroups(groups);
  if (found === undefined) return undefined;
  const start = text.indexOf(trimmed);
  const { ms, ...known } = found;
  const value = new Date(ms).toISOString().replace('.000Z', 'Z');
  return { value, ...known, start, end: start + trimmed.length };
}

function expandCompact(text: string): string {
  const [, year, month, day, hour, minute, second = '00', zone = ''] = compact.exec(text) ?? [];
  if (year === undefined) return text;
  return hour === undefined ? `${year}-${month!}-${day!}` : `${year}-${month!}-${day!}T${hour}:${minute!}:${second}${zone}`;
}

type Found = Pick<PublishedDate, 'precision' | 'offsetMinutes'> & { ms: number };

function readGroups(groups: Readonly<Record<string, string | undefined>>): Found | undefined {
  const { year, month, day = '1', hour, minute, second = '0', fraction = '', zone } = groups;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (!isRealDay(date) || date.year < 1500) return undefined;
  if (hour === undefined) return { ms: startOf(date), precision: groups['day'] === undefined ? 'month' : 'day' };
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Math.min(Number(second), 59);
  const ms = Number(fraction.slice(0, 3).padEnd(3, '0'));
  const wallClock = startOf(date) + seconds * 1000 + ms;
  if (zone === undefined) return { ms: wallClock, precision: 'instant' };
  const offset = offsetMinutes(zone);
  return { ms: wallClock - offset * 60_000, precision: 'instant', offsetMinutes: offset };
}

/** A plus that an address turned into a space is one. */
function offsetMinutes(zone: string): number {
  const [, sign, hours, minutes = '0'] = /([+-]?)(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return hours === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function parseNumber(text: string): Found | undefined {
  if (/^(1[5-9]|20|21)\d\d$/.test(text)) return { ms: Date.UTC(Number(text), 0, 1), precision: 'year' };
  if (/^\d{10}$/.test(text)) return { ms: Number(text) * 1000, precision: 'instant', offsetMinutes: 0 };
  return /^\d{13}$/.test(text) ? { ms: Number(text), precision: 'instant', offsetMinutes: 0 } : undefined;
}
