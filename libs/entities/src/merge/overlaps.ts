import type { FieldName, FoundMention } from '../mention';

/** Keeps the longest of overlapping mentions, the stronger of equally long ones; in order of field and position. */
export function withoutOverlaps(mentions: readonly FoundMention[]): FoundMention[] {
  const ranked = [...mentions].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || b.strength - a.strength || b.confidence - a.confidence || a.start - b.start,
  );
  const taken = { title: new Taken(), body: new Taken() };
  const kept = ranked.filter((mention) => taken[mention.field].take(mention.start, mention.end));
  return kept.sort((a, b) => (a.field === b.field ? a.start - b.start : a.field === 'title' ? -1 : 1));
}

/** Mentions by their place, for finding those that overlap another in no time that depends on how many there are. */
export class MentionIndex {
  private readonly byField: Readonly<Record<FieldName, readonly FoundMention[]>>;
  private readonly longest: number;

  constructor(mentions: readonly FoundMention[]) {
    const sorted = [...mentions].sort((a, b) => a.start - b.start);
    this.byField = {
      title: sorted.filter(({ field }) => field === 'title'),
      body: sorted.filter(({ field }) => field === 'body'),
    };
    this.longest = sorted.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  }

  overlapping({ field, start, end }: FoundMention): FoundMention[] {
    const mentions = this.byField[field];
    const found: FoundMention[] = [];
    for (let index = this.firstFrom(mentions, start - this.longest); (mentions[index]?.start ?? end) < end; index += 1) {
      if (mentions[index]!.end > start) found.push(mentions[index]!);
    }
    return found;
  }

  private firstFrom(mentions: readonly FoundMention[], start: number): number {
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (mentions[middle]!.start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
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
