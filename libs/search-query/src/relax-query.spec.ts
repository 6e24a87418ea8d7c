import { parseQuery } from './parse-query';
import type { Query } from './query-syntax';
import { relaxQuery } from './relax-query';

const relaxed = (q: string): Query | undefined => relaxQuery(parseQuery(q), q);

describe('relaxQuery', () => {
  it.each([
    ['a b', 1],
    ['a b c', 2],
    ['قروض صندوق التنمية العقارية', 2],
  ])('asks for half of the words of %s', (q, atLeast) => {
    expect(relaxed(q)).toMatchObject({ kind: 'most', atLeast, parts: q.split(' ').map((text) => ({ text })) });
  });

  it.each([
    [['c'], 1],
    [['b', 'c'], 1],
    [['d'], 2],
  ])('asks for half of those words of "a b c" that any article has: without %j for %i', (missing, atLeast) => {
    expect(relaxQuery(parseQuery('a b c'), 'a b c', missing)).toMatchObject({ atLeast });
  });

  it('holds to fields, phrases and exclusions', () => {
    expect(relaxed('a b lang:ar "c d" -e')).toMatchObject({
      kind: 'and',
      parts: [{ kind: 'most', parts: [{ text: 'a' }, { text: 'b' }] }, { field: 'lang' }, { phrase: true }, { kind: 'not' }],
    });
  });

  it.each(['', 'a', 'a AND b', 'a OR b', 'a lang:ar', '"a b"', 'a -b'])('leaves nothing out of %j', (q) => {
    expect(relaxed(q)).toBeUndefined();
  });
});
