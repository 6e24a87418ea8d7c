import { toBranches } from './topic-tree';

describe('toBranches', () => {
  it('puts topics of the second level below the broader one and loses none', () => {
    const [sport, football, politics, orphan] = [
      { value: 'sport', count: 9 },
      { value: 'football', count: 5, broader: 'sport' },
      { value: 'politics', count: 4 },
      { value: 'elections', count: 3, broader: 'not in the list' },
    ] as const;
    expect(toBranches([sport, football, politics, orphan])).toEqual([
      { value: sport, below: [football] },
      { value: politics, below: [] },
      { value: orphan, below: [] },
    ]);
  });
});
