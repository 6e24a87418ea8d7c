import { compileQuery } from './compile-query';
import type { QueryVocabulary } from './query-vocabulary';
import { QuerySyntaxError } from './query-errors';

const iraq: QueryVocabulary = {
  find: ([first]) => (first === 'Iraq' ? { words: 1, entityIds: ['wd:Q796'] } : undefined),
  formsOf: (word) => (word === 'mice' ? ['mouse'] : []),
};

const nobody: QueryVocabulary = { find: () => undefined, formsOf: () => [] };

describe('compileQuery', () => {
  it('marks the names in both trees', () => {
    const named = { kind: 'named', entityIds: ['wd:Q796'] };
    expect(compileQuery('flood Iraq', iraq)).toMatchObject({
      text: 'flood Iraq',
      all: { kind: 'and', parts: [{ text: 'flood' }, named] },
      most: { kind: 'most', parts: [{ text: 'flood' }, named] },
    });
  });

  it('gives words their other forms in both trees, wherever they stand', () => {
    const mice = { text: 'mice', otherForms: ['mouse'] };
    expect(compileQuery('mice flood', iraq)).toMatchObject({ all: { parts: [mice, {}] }, most: { parts: [mice, {}] } });
    expect(compileQuery('NOT (flood OR title:mice)', iraq).all).toMatchObject({ part: { parts: [{}, mice] } });
  });

  it.each(['"mice"', 'mice*', 'author:mice', 'mice NEAR flood'])('takes %s as it is written', (query) => {
    expect(JSON.stringify(compileQuery(query, iraq))).not.toContain('mouse');
  });

  it('has no second tree where nothing may be left out', () => {
    expect(compileQuery('"flood damage" lang:en', iraq)).not.toHaveProperty('most');
  });

  it('looks up each word of a query once, whatever is asked of the result', () => {
    const find = jest.fn(() => undefined);
    const { all, most } = compileQuery('flood damage', { ...nobody, find });
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
