import { makeCorpus, poisonHeader } from './corpus';

describe('makeCorpus', () => {
  const { submissions, takedowns, poison } = makeCorpus('kill', 1_000, 7);

  it('is the same for the same seed, and another for another', () => {
    expect(makeCorpus('kill', 1_000, 7).submissions).toEqual(submissions);
    expect(makeCorpus('kill', 1_000, 8).submissions).not.toEqual(submissions);
  });

  it('has every article, some of them twice, some in another version, and the first version first', () => {
    const versions = new Map<string, string[]>();
    for (const { url, body } of submissions) versions.set(url, [...(versions.get(url) ?? []), body]);
    expect(versions.size).toBe(1_000);
    const several = [...versions.values()].filter(({ length }) => length > 1);
    expect(several.filter(([first, ...later]) => later.includes(first!)).length).toBeGreaterThan(50);
    expect(several.filter(([first, ...later]) => later.some((body) => body !== first)).length).toBeGreaterThan(50);
    expect([...versions.values()].filter(([first]) => first!.includes('This was added'))).toEqual([]);
    expect(takedowns.length).toBeGreaterThan(5);
  });

  it('has poison of each kind for both topics, each with a mark of its own', () => {
    const marks = poison.map(({ record }) => record.headers[poisonHeader]);
    expect(new Set(marks).size).toBe(poison.length);
    for (const topic of ['articles.raw.v1', 'articles.enriched.v1'])
      expect(poison.filter((one) => one.topic === topic).map(({ code }) => code)).toEqual([
        'EVENT_NOT_JSON',
        'EVENT_INVALID',
        'EVENT_TYPE_UNKNOWN',
        'EVENT_KEY_INVALID',
      ]);
  });
});
