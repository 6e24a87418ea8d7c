import fc from 'fast-check';
import { parseQuery, queryLimits } from './parse-query';
import type { Query } from './query-syntax';
import { QuerySyntaxError } from './query-syntax';

/** The tree in prefix notation, to read expectations at a glance. */
function show(query: Query): string {
  switch (query.kind) {
    case 'all':
      return '*';
    case 'not':
      return `(not ${show(query.part)})`;
    case 'term':
      return `${query.field ? `${query.field}:` : ''}${query.phrase ? `"${query.text}"` : query.text}${query.prefix ? '*' : ''}`;
    case 'and':
    case 'or':
      return `(${query.kind} ${query.parts.map(show).join(' ')})`;
  }
}

describe('parseQuery', () => {
  it.each([
    ['', '*'],
    ['   ', '*'],
    ['العراق', 'العراق'],
    ['القوات العراقية', '(and القوات العراقية)'],
    ['a AND b OR c', '(or (and a b) c)'],
    ['a (b OR c)', '(and a (or b c))'],
    ['a NOT b', '(and a (not b))'],
    ['a -b', '(and a (not b))'],
    ['-"b c"', '(not "b c")'],
    ['"القوات العراقية"', '"القوات العراقية"'],
    ['«حلف الناتو»', '"حلف الناتو"'],
    ['“climate change”', '"climate change"'],
    ['title:iraq', 'title:iraq'],
    ['entity:"مصطفى الكاظمي" lang:ar', '(and entity:"مصطفى الكاظمي" lang:ar)'],
    ['title:(a OR b)', '(or title:a title:b)'],
    ['entity:wd:Q796 topic:medtop:11000000', '(and entity:wd:Q796 topic:medtop:11000000)'],
    ['note: this', '(and note: this)'],
    ['constructor toString __proto__ valueOf', '(and constructor toString __proto__ valueOf)'],
    ['infla*', 'infla*'],
    ['and or not', '(and and or not)'],
    ['al-Kadhimi 3-2', '(and al-Kadhimi 3-2)'],
    ['https://news.example/a', 'https://news.example/a'],
    ['- a', '(and - a)'],
    ['date:2021-12..2022-01', 'date:2021-12..2022-01'],
  ])('reads %j as %s', (query, tree) => {
    expect(show(parseQuery(query))).toBe(tree);
  });

  it.each([
    ['(a', 0, 'never closed'],
    ['a)', 1, 'closes nothing'],
    ['()', 1, 'nothing between'],
    ['a "b', 2, 'never closed'],
    ['a AND', 5, 'ends where a word'],
    ['OR a', 0, 'OR stands'],
    ['titel:a', 0, 'did you mean title'],
    ['title:lang:a', 6, 'not before another field'],
    ['*', 0, 'not alone'],
    ['ab*', 0, 'three letters'],
    ['a*b', 1, 'only at the end'],
    ['""', 0, 'empty'],
    ['a '.repeat(queryLimits.terms + 1), queryLimits.terms * 2, 'at most 64 words'],
    ['('.repeat(20) + 'a' + ')'.repeat(20), 16, 'at most 16 deep'],
    ['x'.repeat(1_001), 1_000, 'at most 1000 characters'],
  ])('says of %j at position %i: %s', (query, position, message) => {
    const error: unknown = (() => {
      try {
        return parseQuery(query);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(QuerySyntaxError);
    expect(error).toMatchObject({ position, message: expect.stringContaining(message) as string });
  });

  it('reads any text or says where it cannot, and never fails otherwise', () => {
    const piece = fc.oneof(
      fc.constantFrom('(', ')', '"', '«', '»', ' AND ', ' OR ', ' NOT ', '-', '*', 'title:', 'x:', ' '),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const query = pieces.join('');
        try {
          show(parseQuery(query));
        } catch (error) {
          if (!(error instanceof QuerySyntaxError)) throw error;
          expect(error.position).toBeLessThanOrEqual(query.length);
        }
      }),
    );
  });
});
