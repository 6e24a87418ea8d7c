/**
 * The revision of what is accepted now: the time, moved on as far as needed to be greater than every revision of the same
 * article that is known. So clocks that differ or go back never make a newer version look older.
 *
 * @param nowMs milliseconds since the Unix epoch
 * @param known highest revision known of the article
 */
export function nextRevision(nowMs: number, known: number | undefined): number {
  return known === undefined ? nowMs : Math.max(nowMs, known + 1);
}
