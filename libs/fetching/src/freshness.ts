/** Longest time that a server's word is taken for, in seconds: a typing error must not silence a source. */
const maxSeconds = 7 * 86_400;

/** Seconds that `Retry-After` asks for: a number, or a date counted from `now`. Undefined where it says neither. */
export function readRetryAfter(value: string | undefined, now: Date): number | undefined {
  if (value === undefined) return undefined;
  const seconds = /^\s*\d+\s*$/.test(value) ? Number(value) : (Date.parse(value) - now.getTime()) / 1_000;
  return within(seconds);
}

/**
 * Seconds for which an answer is fresh by `Cache-Control: max-age` less `Age`, else by `Expires` less `Date` (RFC 9111, 4.2.1).
 * Undefined where the server says nothing, or that nothing may be kept.
 */
export function readFreshness(headers: Readonly<Record<string, string>>): number | undefined {
  const control = headers['cache-control'] ?? '';
  if (/\bno-(?:cache|store)\b/i.test(control)) return undefined;
  const maxAge = /\bmax-age\s*=\s*"?(\d+)/i.exec(control)?.[1];
  if (maxAge !== undefined) return within(Number(maxAge) - (Number(headers['age']) || 0));
  const expires = Date.parse(headers['expires'] ?? '');
  const date = Date.parse(headers['date'] ?? '');
  return within((expires - date) / 1_000);
}

function within(seconds: number): number | undefined {
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(Math.ceil(seconds), 0), maxSeconds);
}
