import type { Sighting } from './listener';
import { Listener, mostAtOnce } from './listener';

const start = 1_640_282_400_000;
const nobody = { article: () => undefined, gap: () => undefined, end: () => undefined };
const at = (id: string, seconds: number, revision = 1): Sighting => ({ id, revision, indexedAt: start + seconds * 1_000 });

function take(listener: Listener, ...sightings: Sighting[]): string[] {
  return listener.take(sightings).fresh.map(({ id }) => id);
}

describe('Listener', () => {
  let listener: Listener;
  beforeEach(() => {
    listener = new Listener('', { match_all: {} }, start, nobody);
  });

  it('has each article once, oldest first', () => {
    expect(take(listener, at('b', 2), at('a', 1))).toEqual(['a', 'b']);
    expect(take(listener, at('c', 3), at('b', 2), at('a', 1))).toEqual(['c']);
  });

  it('has a new revision of what it had', () => {
    take(listener, at('a', 1));
    expect(take(listener, at('a', 2, 2))).toEqual(['a']);
  });

  it('does not have what was there before', () => {
    expect(take(listener, at('old', 0), at('older', -5))).toEqual([]);
  });

  it('has what can be found only after younger ones', () => {
    take(listener, at('young', 10));
    expect(listener.since).toBe(start + 5_000);
    expect(take(listener, at('young', 10), at('late', 8))).toEqual(['late']);
  });

  it('has the newest when there are too many, and says so', () => {
    const many = Array.from({ length: mostAtOnce + 10 }, (_, n) => at(String(n), 1 + n / 100));
    const { fresh, gap } = listener.take(many);
    expect(fresh.map(({ id }) => id)).toEqual(many.slice(-mostAtOnce).map(({ id }) => id));
    expect(gap).toBe(true);
    expect(listener.take(many)).toEqual({ fresh: [], gap: false });
  });
});
