import fc from 'fast-check';
import { parseQuery } from './parse-query';
import { QuerySyntaxError } from './query-syntax';
import { toElasticsearchQuery } from './to-elasticsearch-query';

const of = (query: string): unknown => toElasticsearchQuery(parseQuery(query));

describe('toElasticsearchQuery', () => {
  it('asks for everything when nothing was typed', () => {
    expect(of('')).toEqual({ match_all: {} });
  });

  it.each([
    ['entity:wd:Q796', { term: { 'entities.id': 'wd:Q796' } }],
    ['place:geonames:98182', { term: { locations: 'geonames:98182' } }],
    ['topic:medtop:11000000', { term: { 'topics.id': 'medtop:11000000' } }],
    ['lang:AR', { term: { language: 'ar' } }],
    ['date:2021-12', { range: { publishedAt: { gte: '2021-12-01', lt: '2022-01-01' } } }],
    ['NOT lang:en', { bool: { must_not: [{ term: { language: 'en' } }] } }],
  ])('translates %s', (query, clause) => {
    expect(of(query)).toEqual(clause);
  });

  it('looks for a phrase in stemmed text, so that it survives clitics', () => {
    expect(of('title:"القوات العراقية"')).toMatchObject({
      multi_match: { type: 'phrase', fields: expect.arrayContaining(['title^3']) as string[] },
    });
  });

  it('looks for a prefix among words as written', () => {
    const { multi_match: clause } = of('title:infla*') as { multi_match: { query: string; fields: string[] } };
    expect(clause).toMatchObject({ query: 'infla', type: 'bool_prefix' });
    expect(clause.fields).toEqual(['title.exact^2', 'title.other']);
  });

  it('puts what was typed only into values, never into names of fields or kinds of queries', () => {
    const evil = fc.constantFrom('{"match_all":{}}', 'script', '_id', 'title^9', '/.*/', '{{x}}', '$where', 'query_string');
    const names = (clause: unknown): string[] =>
      typeof clause === 'object' && clause !== null
        ? Object.entries(clause).flatMap(([key, value]) => (Array.isArray(clause) ? names(value) : [key, ...names(value)]))
        : [];
    fc.assert(
      fc.property(fc.array(evil, { minLength: 1, maxLength: 5 }), (words) => {
        try {
          for (const name of names(of(words.join(' '))))
            expect(name).toMatch(/^(bool|must|multi_match|query|fields|type|tie_breaker|operator)$/);
        } catch (error) {
          if (!(error instanceof QuerySyntaxError)) throw error;
        }
      }),
    );
  });
});
