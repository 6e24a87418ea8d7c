import type { FoundMention } from '../mention';

/** Keeps the longest of overlapping mentions, the stronger of equally long ones; in order of field and position. */
export function withoutOverlaps(mentions: readonly FoundMention[]): FoundMention[] {
  const ranked = [...mentions].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || b.strength - a.strength || b.confidence - a.confidence || a.start - b.start,
  );
  const taken = { title: new Taken(), body: new Taken() };
  const kept = ranked.filter((mention) => taken[mention.field].take(mention.start, mention.end));
  return kept.sort((a, b) => (a.field === b.field ? a.start - b.start : a.field === 'title' ? -1 : 1));
}

/** Ranges that are taken already, sorted by start. */
class Taken {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  /** Takes the range unless a part of it is taken. */
  take(start: number, end: number): boolean {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! < start) low = middle + 1;
      else high = middle;
    }
    const isFree = (low === 0 || this.ends[low - 1]! <= start) && (low === this.starts.length || this.starts[low]! >= end);
    if (isFree) {
      this.starts.splice(low, 0, start);
      this.ends.splice(low, 0, end);
    }
    return isFree;
  }
}
