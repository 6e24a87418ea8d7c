import fc from 'fast-check';
import type { FoundMention } from '../mention';
import { MentionIndex } from '../mention-index';
import { withoutOverlaps } from './overlaps';

const mention = (start: number, end: number, strength = 1, field: 'title' | 'body' = 'body'): FoundMention => ({
  field,
  start,
  end,
  type: 'LOC',
  confidence: 0.5,
  strength,
});

describe('withoutOverlaps', () => {
  it('keeps the longer of two overlapping mentions', () => {
    expect(withoutOverlaps([mention(6, 12), mention(0, 12)])).toEqual([mention(0, 12)]);
  });

  it('keeps the stronger of two mentions of one length', () => {
    expect(withoutOverlaps([mention(0, 5, 1), mention(0, 5, 3)])).toEqual([mention(0, 5, 3)]);
  });

  it('does not mix up fields, and puts the title first', () => {
    expect(withoutOverlaps([mention(0, 5), mention(0, 5, 1, 'title')])).toEqual([mention(0, 5, 1, 'title'), mention(0, 5)]);
  });

  it('leaves only disjoint mentions, and drops none that overlaps nothing kept', () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }), fc.nat(4)));
    fc.assert(
      fc.property(spans, (list) => {
        const all = list.map(([start, length, strength]) => mention(start, start + length, strength));
        const kept = withoutOverlaps(all);
        for (let index = 1; index < kept.length; index += 1)
          expect(kept[index]!.start).toBeGreaterThanOrEqual(kept[index - 1]!.end);
        for (const one of all) expect(kept.some((other) => other.start < one.end && other.end > one.start)).toBe(true);
      }),
    );
  });
});

describe('MentionIndex', () => {
  it('finds exactly the mentions of the field that share a letter', () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }), fc.constantFrom('title', 'body')));
    fc.assert(
      fc.property(spans, fc.nat(60), fc.integer({ min: 1, max: 12 }), (list, start, length) => {
        const all = list.map(([from, size, field]) => mention(from, from + size, 1, field));
        const wanted = mention(start, start + length);
        const found = new MentionIndex(all).overlapping(wanted);
        const expected = all.filter((one) => one.field === 'body' && one.start < wanted.end && one.end > wanted.start);
        expect(new Set(found)).toEqual(new Set(expected));
        expect(found).toHaveLength(expected.length);
      }),
    );
  });
});
