import { compileQuery } from './compile-query';
import type { EntityNames } from './entity-names';
import { QuerySyntaxError } from './query-syntax';

const iraq: EntityNames = {
  find: ([first]) => (first === 'Iraq' ? { words: 1, entityIds: ['wd:Q796'] } : undefined),
  full: () => undefined,
};

describe('compileQuery', () => {
  it('marks the names in both trees', () => {
    const named = { kind: 'named', entityIds: ['wd:Q796'] };
    expect(compileQuery('flood Iraq', iraq)).toMatchObject({
      text: 'flood Iraq',
      all: { kind: 'and', parts: [{ text: 'flood' }, named] },
      most: { kind: 'most', parts: [{ text: 'flood' }, named] },
    });
  });

  it('has no second tree where nothing may be left out', () => {
    expect(compileQuery('"flood damage" lang:en', iraq)).not.toHaveProperty('most');
  });

  it('looks up each word of a query once, whatever is asked of the result', () => {
    const find = jest.fn(() => undefined);
    const { all, most } = compileQuery('flood damage', { find, full: () => undefined });
    expect([all.kind, most?.kind]).toEqual(['and', 'most']);
    expect(find.mock.calls.map(([words]: [string[]?]) => words?.[0])).toEqual(['flood', 'damage']);
  });

  it('says where a query cannot be read', () => {
    expect(() => compileQuery('(flood', iraq)).toThrow(QuerySyntaxError);
  });
});
