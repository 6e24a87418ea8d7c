import type { DeadLetter } from '@naba/messaging';

/** Which dead letters are meant; all that is given must hold. */
export interface LetterFilter {
  readonly topic?: string | undefined;
  readonly consumer?: string | undefined;
  readonly code?: string | undefined;
  /** ISO 8601, both inclusive. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly state: 'open' | 'done' | 'all';
}

/** Those that a filter leaves, in their order. */
export function filterLetters(letters: readonly DeadLetter[], filter: LetterFilter): DeadLetter[] {
  const [since, until] = [Date.parse(filter.since ?? ''), Date.parse(filter.until ?? '')];
  return letters.filter(
    ({ topic, group, code, at, actions }) =>
      (filter.topic === undefined || filter.topic === topic) &&
      (filter.consumer === undefined || filter.consumer === group) &&
      (filter.code === undefined || filter.code === code) &&
      !(at.getTime() < since) &&
      !(at.getTime() > until) &&
      (filter.state === 'all' || (filter.state === 'open') === (actions.length === 0)),
  );
}

/** How many there are of each cause, most first. */
export function countCauses(letters: readonly DeadLetter[]): { consumer: string; code: string; count: number }[] {
  const counts = new Map<string, { consumer: string; code: string; count: number }>();
  for (const { group: consumer, code } of letters) {
    const known = counts.get(`${consumer} ${code}`) ?? { consumer, code, count: 0 };
    counts.set(`${consumer} ${code}`, { ...known, count: known.count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

/**
 * One page, newest first.
 *
 * @param letters oldest first
 * @param after id of the last one before the page; undefined for the first page
 * @returns undefined where nothing has that id
 */
export function pageOf(
  letters: readonly DeadLetter[],
  after: string | undefined,
  limit: number,
): { page: DeadLetter[]; next?: string } | undefined {
  const newest = letters.toReversed();
  const at = after === undefined ? 0 : newest.findIndex(({ id }) => id === after) + 1;
  if (after !== undefined && at === 0) return undefined;
  const page = newest.slice(at, at + limit);
  const last = page.at(-1);
  return { page, ...(last && at + limit < newest.length && { next: last.id }) };
}
