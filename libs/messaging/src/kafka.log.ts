type Warn = (message: string, details: Readonly<Record<string, unknown>>) => void;

const windowMs = 60_000;
const maxRemembered = 200;

/**
 * Lets each kind of message through once a minute and counts what it held back; messages that differ only in numbers are of
 * one kind. The next line of that kind carries the count as `repeated`.
 */
export function thinOut(warn: Warn, now: () => number = Date.now): Warn {
  const kinds = new Map<string, { until: number; held: number }>();
  return (message, details) => {
    const kind = message.replace(/\d+/g, '#');
    const known = kinds.get(kind);
    if (known && now() < known.until) {
      known.held++;
      return;
    }
    if (kinds.size >= maxRemembered) kinds.clear();
    kinds.set(kind, { until: now() + windowMs, held: 0 });
    warn(message, known?.held ? { ...details, repeated: known.held } : details);
  };
}
