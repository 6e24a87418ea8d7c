import type { Span } from '@naba/text';

/** Index of the first item whose place is `from` or later, in items in the order of their places; their number where there is none. */
export function firstFrom<T>(items: readonly T[], from: number, placeOf: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(items[middle]!) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Answers in no time that depends on how many there are what of some spans lies over another. */
export class SpanCover {
  private readonly starts: readonly number[];
  /** The last end of the spans up to and with each. */
  private readonly ends: readonly number[];

  constructor(spans: readonly Span[]) {
    const sorted = [...spans].sort((a, b) => a.start - b.start);
    let last = 0;
    this.starts = sorted.map(({ start }) => start);
    this.ends = sorted.map(({ end }) => (last = Math.max(last, end)));
  }

  /** Whether one of the spans holds all of this one. */
  holds({ start, end }: Span): boolean {
    return this.lastEnd(start + 1) >= end;
  }

  /** Whether one of the spans and this one share something. */
  overlaps({ start, end }: Span): boolean {
    return this.lastEnd(end) > start;
  }

  /** The last end of the spans that start before a place. */
  private lastEnd(before: number): number {
    return this.ends[firstFrom(this.starts, before, (start) => start) - 1] ?? 0;
  }
}
