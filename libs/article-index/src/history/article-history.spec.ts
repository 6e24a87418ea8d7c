import fc from 'fast-check';
import type { ArticleHistory, KeptRevision } from './article-history';
import { extendHistory, historyBound } from './article-history';

const kept = (revision: number, length = 10): KeptRevision => ({
  revision,
  receivedAt: new Date(revision).toISOString(),
  title: `revision ${revision}`,
  body: 'x'.repeat(length),
  authors: [],
  language: 'en',
});
const empty: ArticleHistory = { revisions: [] };
const revisionsOf = (history: ArticleHistory): number[] => history.revisions.map(({ revision }) => revision);

describe('extendHistory', () => {
  it('comes to the same whatever the order of revisions and takedowns, and however often they come', () => {
    const step = fc.record({ revision: fc.integer({ min: 1, max: 60 }), isTakedown: fc.boolean() });
    const lengths = fc.constantFrom(10, historyBound.length / 4, historyBound.length);
    const cases = fc.tuple(fc.array(step, { maxLength: 60 }), lengths).chain(([steps, length]) => {
      // A revision is either a version or a takedown.
      const unique = [...new Map(steps.map((one) => [one.revision, one])).values()];
      return fc.tuple(
        fc.constant(unique),
        fc.shuffledSubarray(unique, { minLength: unique.length }),
        fc.array(fc.nat(), { maxLength: 10 }),
        fc.constant(length),
      );
    });
    fc.assert(
      fc.property(cases, ([steps, shuffled, again, length]) => {
        const redelivered = again.flatMap((index) => shuffled.slice(index % (shuffled.length || 1)));
        const fold = (all: typeof steps): ArticleHistory =>
          all.reduce(
            (history, { revision, isTakedown }) =>
              isTakedown ? extendHistory(history, [], revision) : extendHistory(history, [kept(revision, length)]),
            empty,
          );
        const [inOrder, mixed] = [fold(steps), fold([...shuffled, ...redelivered])];
        expect(revisionsOf(mixed)).toEqual(revisionsOf(inOrder));
        expect(mixed.takenDown).toBe(inOrder.takenDown);
        const down = inOrder.takenDown ?? 0;
        const live = steps.filter(({ revision, isTakedown }) => !isTakedown && revision > down).map(({ revision }) => revision);
        if (length === 10) expect(revisionsOf(inOrder)).toEqual(live.sort((a, b) => a - b).slice(-historyBound.revisions));
      }),
    );
  });

  it('keeps the newest within the bound of count and length, two in any case, and says that others went', () => {
    const many = extendHistory(
      empty,
      Array.from({ length: 25 }, (_, index) => kept(index + 1)),
    );
    expect(many).toMatchObject({ isCut: true });
    expect(revisionsOf(many)).toEqual(Array.from({ length: historyBound.revisions }, (_, index) => index + 6));
    const long = [1, 2, 3].map((revision) => kept(revision, historyBound.length));
    expect(revisionsOf(extendHistory(empty, long))).toEqual([2, 3]);
    expect(extendHistory(empty, long.slice(0, 2))).not.toHaveProperty('isCut');
  });

  it('forgets every text as old as a takedown, and keeps what came in since', () => {
    const down = extendHistory({ revisions: [kept(1), kept(2)], isCut: true }, [], 3);
    expect(down).toEqual({ takenDown: 3, revisions: [] });
    expect(revisionsOf(extendHistory(down, [kept(2), kept(4)]))).toEqual([4]);
  });

  it('keeps a revision as it was first kept', () => {
    const first = kept(1);
    expect(extendHistory({ revisions: [first] }, [{ ...first, title: 'read anew' }]).revisions).toEqual([first]);
  });
});
