import { InvalidArgumentError } from 'commander';

const hourMs = 3_600_000;
const unitsMs = { h: hourMs, d: 24 * hourMs } as const;

/** A time from now: `90d`, `12h`, or a date such as 2027-01-31. */
export function endOption(text: string): Date {
  const now = Date.now();
  const [, count, unit] = /^(\d{1,5})([hd])$/.exec(text) ?? [];
  if (count !== undefined) return new Date(now + Number(count) * unitsMs[unit as keyof typeof unitsMs]);
  const end = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : NaN;
  if (!(end > now)) throw new InvalidArgumentError('Write a time that is still to come: 90d, 12h or 2027-01-31.');
  return new Date(end);
}
