import { compileQuery } from './compile-query';
import type { EntityNames } from './entity-names';
import { QuerySyntaxError } from './query-errors';

const iraq: EntityNames = {
  find: ([first]) => (first === 'Iraq' ? { words: 1, entityIds: ['wd:Q796'] } : undefined),
};

const nobody: EntityNames = { find: () => undefined };

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
    const { all, most } = compileQuery('flood damage', { find });
    expect([all.kind, most?.kind]).toEqual(['and', 'most']);
    expect(find.mock.calls.map(([words]: [string[]?]) => words?.[0])).toEqual(['flood', 'damage']);
  });

  it.each([
    ['NFD', 'cafe\u0301', 'café'],
    ['a decomposed hamza', 'مسو\u0654ول', 'مسؤول'],
    ['presentation forms', 'ﺍﻟﻤﺨﻄﻮﻃﺎﺕ', 'المخطوطات'],
    ['a joiner that Arabic does not use', 'كتاب\u200d', 'كتاب'],
  ])('takes text in %s as it is stored, in every field', (_, typed, stored) => {
    for (const field of ['', 'title:', 'entity:', 'author:']) {
      expect(compileQuery(`${field}${typed}`, nobody).all).toMatchObject({ text: stored, length: typed.length });
      expect(compileQuery(`${field}"${typed}"`, nobody).all).toMatchObject({ text: stored, phrase: true });
      expect(compileQuery(`${field}${typed}*`, nobody).all).toMatchObject({ text: stored, prefix: true });
    }
  });

  it('says where a query cannot be read', () => {
    expect(() => compileQuery('(flood', iraq)).toThrow(QuerySyntaxError);
  });
});
