import type { FieldName, FoundMention } from './mention';

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
