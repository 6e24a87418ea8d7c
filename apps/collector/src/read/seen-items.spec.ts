import fc from 'fast-check';
import { SeenItems } from './seen-items';

const item = (names: string[], hash = 'h1') => ({ names, hash });

describe('SeenItems', () => {
  it('knows an item by any of its names', () => {
    const seen = new SeenItems('');
    seen.note(item(['guid', 'link']));
    expect(seen.judge(item(['other-guid', 'link']))).toBe('known');
    expect(seen.judge(item(['other-guid', 'other-link']))).toBe('new');
  });

  it('tells a revision from what is known', () => {
    const seen = new SeenItems('guid....h1..');
    expect(seen.judge(item(['guid'], 'h2'))).toBe('changed');
    seen.note(item(['guid'], 'h2'));
    expect(seen.judge(item(['guid'], 'h2'))).toBe('known');
  });

  it('forgets first what was seen longest ago, and so nothing that the feed still has', () => {
    const seen = new SeenItems('');
    for (const name of ['a', 'b', 'c', 'a']) seen.note(item([name]));
    expect(seen.toText(2)).toBe('c.......h1..a.......h1..');
  });

  it('is the same after it was written and read', () => {
    const names = fc.array(fc.stringMatching(/^[\w-]{1,8}$/), { minLength: 1, maxLength: 3 });
    const items = fc.array(fc.record({ names, hash: fc.stringMatching(/^[\w-]{0,4}$/) }), { maxLength: 30 });
    fc.assert(
      fc.property(items, (all) => {
        const seen = new SeenItems('');
        for (const each of all) seen.note(each);
        const again = new SeenItems(seen.toText(1_000));
        for (const each of all) expect(again.judge(each)).toBe(seen.judge(each));
      }),
    );
  });
});
