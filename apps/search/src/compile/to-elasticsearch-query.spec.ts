import fc from 'fast-check';
import { ModelFolder } from '@naba/models';
import { KnownNames } from '../names/known-names';
import { NameTables } from '../names/name-tables';
import { compileQuery, QuerySyntaxError } from '@naba/search-query';
import { troublesomeQuery } from '../../../../libs/search-query/src/query.arbitrary';
import { toElasticsearchQuery } from './to-elasticsearch-query';

const nobody = { find: () => undefined, formsOf: () => [] };
const of = (query: string): unknown => toElasticsearchQuery(compileQuery(query, nobody).all);

describe('toElasticsearchQuery', () => {
  it('asks for everything when nothing was typed', () => {
    expect(of('')).toEqual({ match_all: {} });
  });

  it.each([
    ['entity:wd:Q796', { term: { 'entities.id': 'wd:Q796' } }],
    ['place:geonames:98182', { term: { locations: 'geonames:98182' } }],
    ['topic:medtop:11000000', { term: { 'topics.id': 'medtop:11000000' } }],
    ['lang:AR', { term: { language: 'ar' } }],
    ['date:2021-12', { range: { publishedLocalDate: { gte: '2021-12-01', lt: '2022-01-01' } } }],
    ['NOT lang:en', { bool: { must_not: [{ term: { language: 'en' } }] } }],
  ])('translates %s', (query, clause) => {
    expect(of(query)).toEqual(clause);
  });

  it('looks for a phrase in stemmed text, so that it survives clitics', () => {
    expect(of('title:"القوات العراقية"')).toMatchObject({
      multi_match: { type: 'phrase', fields: expect.arrayContaining(['title^3']) as string[] },
    });
  });

  it.each([
    ['a b c', ['a b c', 'a b', 'b c']],
    ['a b', ['a b']],
    ['a b lang:en c', ['a b']],
    ['(a b) OR c', ['a b']],
    ['a "b c" d', []],
    ['a NOT b', []],
    ['a', []],
  ])('counts words of %s for more where these stand together: %j', (query, phrases) => {
    const together = /"query":"([^"]+)","fields":\["title\^3","body"\],"type":"phrase","boost"/g;
    expect([...JSON.stringify(of(query)).matchAll(together)].map(([, words]) => words)).toEqual(phrases);
  });

  it('counts articles for more whose title and lead have all words', () => {
    const lead = (query: string): unknown =>
      (of(query) as { bool: { should: { constant_score?: { filter: { multi_match: { query: string } } } }[] } }).bool.should
        .map(({ constant_score }) => constant_score?.filter.multi_match.query)
        .find((words) => words !== undefined);
    expect([lead('x y lang:en'), lead('x (y OR z) w'), lead('x "y z"')]).toEqual(['x y', 'x w', undefined]);
  });

  it('asks for a number with the sign of percent as a percentage, in words as they are in quotation marks', () => {
    expect(JSON.stringify(of('5%'))).toContain('{"numbers.value":5}');
    expect(JSON.stringify(of('"5%"'))).not.toContain('numbers');
  });

  it('looks for the words of a name together, and for whom it means under any name', () => {
    const names = {
      ...nobody,
      find: (words: readonly string[]) => (words[1] === 'b' ? { words: 2, entityIds: ['x:1'] } : undefined),
    };
    const text = JSON.stringify(toElasticsearchQuery(compileQuery('a b c', names).all));
    expect(text).toContain('"multi_match":{"query":"a b","fields":["title^3","title.exact^2"');
    expect(text).toContain('"terms":{"entities.id":["x:1"]}');
    expect(text).not.toContain('"query":"a",');
    expect(text).toContain('"query":"c",');
  });

  it('looks for a prefix among words as written', () => {
    const { multi_match: clause } = of('title:infla*') as { multi_match: { query: string; fields: string[] } };
    expect(clause).toMatchObject({ query: 'infla', type: 'bool_prefix' });
    expect(clause.fields).toEqual(['title.exact^2']);
  });

  it('compares a prefix in Arabic with stems as well, without its article', () => {
    const stems = { query: 'عراق', fields: ['title^3', 'body'], type: 'bool_prefix', operator: 'and', analyzer: 'naba_exact' };
    expect(JSON.stringify(of('العراق*'))).toContain(JSON.stringify({ multi_match: stems }));
  });

  it('looks for neighbours as intervals of title or body', () => {
    expect(of('flood NEAR/3 ("storm damage" OR rain)')).toMatchObject({
      bool: {
        should: ['title', 'body'].map((field) => ({
          intervals: { [field]: { all_of: { max_gaps: 3, ordered: false, intervals: [{ match: { query: 'flood' } }, {}] } } },
        })),
      },
    });
    expect(of('body:(a NEAR b)')).toMatchObject({ bool: { should: [{ intervals: { body: {} } }] } });
  });

  it.each([
    ['speaker:Lind', false],
    ['quote:prices', false],
    ['speaker:Lind quote:prices', true],
    ['speaker:(Lind OR Ek) quote:("must fall" wage*) lang:en', true],
    ['speaker:Lind OR quote:prices', false],
    ['speaker:Lind -quote:prices', false],
  ])('asks in %s for speaker and words of one quote: %s', (query, isOneQuote) => {
    expect(JSON.stringify(of(query)).includes('attributedQuotes')).toBe(isOneQuote);
  });

  it.each([
    ['lang:arabic', 0, 'no code of a language'],
    ['x lang:a*', 2, 'three letters'],
    ['x lang:ara*', 2, 'no meaning after lang:'],
    ['date:2021-02-30', 0, 'in the calendar'],
  ])('says of %s at %i that it is %s', (query, before, message) => {
    expect(() => of(query)).toThrow(QuerySyntaxError);
    const position = query.indexOf(':', before) + 1;
    expect(() => of(query)).toThrow(expect.objectContaining({ position, length: query.length - position }) as Error);
    expect(() => of(query)).toThrow(message);
  });

  it('puts what was typed only into values, never into names of fields or kinds of queries', () => {
    const evil = fc.constantFrom('{"match_all":{}}', 'script', '_id', 'title^9', '/.*/', '{{x}}', '$where', 'query_string');
    const known = new KnownNames(NameTables.open(new ModelFolder()));
    const query = fc.oneof(
      troublesomeQuery,
      fc.array(evil, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(query, (text) => {
        try {
          expectKnownShape(toElasticsearchQuery(compileQuery(text, known).all));
        } catch (error) {
          if (!(error instanceof QuerySyntaxError)) throw error;
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

/** Keys below which stand names of fields, and the fields that may be there. */
const ofFields = new Set(['term', 'terms', 'range', 'prefix', 'intervals']);
const fields =
  /^(title|body)(\.exact)?$|^(entities|source|topics)\.id$|^(locations|language|mainEntities|publishedLocalDate|quotes\.speaker\.entityId|attributedQuotes|prefix)$/;
const keys = new Set(
  (
    'match_all bool must should must_not filter minimum_should_match multi_match query fields type analyzer tie_breaker operator term terms ' +
    'range gte lt distance_feature origin pivot prefix value case_insensitive exists field constant_score boost intervals all_of any_of max_gaps ordered match'
  ).split(' '),
);

function expectKnownShape(clause: unknown, isField = false): void {
  if (typeof clause !== 'object' || clause === null) return;
  for (const [key, value] of Object.entries(clause)) {
    if (isField) expect(key).toMatch(fields);
    else if (!Array.isArray(clause) && !keys.has(key)) throw new Error(`${key} is no key of ours`);
    const below = ofFields.has(key) && !isField && !Array.isArray(value);
    expectKnownShape(value, below);
  }
}

describe('other forms of a word', () => {
  const plurals = { find: () => undefined, formsOf: (word: string) => (word === 'مدرسة' ? ['مدارس', 'مدرسات'] : []) };

  it('find what they stand in for a little less than the word that was typed', () => {
    expect(toElasticsearchQuery(compileQuery('مدرسة', plurals).all)).toMatchObject({
      dis_max: {
        queries: [['مدرسة'], ['مدارس', 0.8], ['مدرسات', 0.8]].map(([query, boost]) => ({
          multi_match: { query, ...(boost && { boost }) },
        })),
      },
    });
  });

  it('change nothing where a word has none', () => {
    expect(toElasticsearchQuery(compileQuery('فيضان', plurals).all)).toEqual(of('فيضان'));
  });
});
