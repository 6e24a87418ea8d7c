import { KeyChanges } from './key-changes';

async function take(changes: AsyncGenerator<string>, count: number): Promise<string[]> {
  const keys: string[] = [];
  for (let n = 0; n < count; n++) keys.push((await changes.next()).value as string);
  return keys;
}

describe('KeyChanges', () => {
  it('tells each reader what changed since it came, a key once until it was taken', async () => {
    const changes = new KeyChanges();
    const { signal } = new AbortController();
    changes.note('before');
    const early = changes.since(signal);
    for (const key of ['a', 'b', 'a']) changes.note(key);
    const late = changes.since(signal);
    changes.note('c');
    expect(await take(early, 3)).toEqual(['a', 'b', 'c']);
    expect(await take(late, 1)).toEqual(['c']);
    changes.note('a');
    expect(await take(early, 1)).toEqual(['a']);
  });

  it('wakes a reader that waits, and ends it with its signal', async () => {
    const changes = new KeyChanges();
    const stop = new AbortController();
    const reader = changes.since(stop.signal);
    const next = reader.next();
    changes.note('a');
    expect((await next).value).toBe('a');
    const last = reader.next();
    stop.abort();
    expect((await last).done).toBe(true);
    expect((await changes.since(stop.signal).next()).done).toBe(true);
  });
});
