import fc from 'fast-check';
import { parseQuery, queryLimits } from './parse-query';
import type { Query } from './query-syntax';
import { QuerySyntaxError } from './query-errors';
import { troublesomeQuery } from './query.arbitrary';

/** The tree in prefix notation, to read expectations at a glance. */
function show(query: Query): string {
  switch (query.kind) {
    case 'all':
      return '*';
    case 'not':
      return `(not ${show(query.part)})`;
    case 'light':
      return `(light ${show(query.part)})`;
    case 'named':
      return `(named ${show(query.part)} ${query.entityIds.join(' ')})`;
    case 'most':
      return `(most/${query.atLeast} ${query.parts.map(show).join(' ')})`;
    case 'near':
      return `(near/${query.distance} ${query.sides.map((side) => side.map(show).join('|')).join(' ')})`;
    case 'term':
      return `${query.field ? `${query.field}:` : ''}${query.phrase ? `"${query.text}"` : query.text}${query.prefix ? '*' : ''}`;
    case 'and':
    case 'or':
      return `(${query.kind} ${query.parts.map(show).join(' ')})`;
  }
}

function errorOf(query: string): QuerySyntaxError | undefined {
  try {
    show(parseQuery(query));
    return undefined;
  } catch (error) {
    if (error instanceof QuerySyntaxError) return error;
    throw error;
  }
}

describe('parseQuery', () => {
  it.each([
    ['', '*'],
    ['   ', '*'],
    ['العراق', 'العراق'],
    ['القوات العراقية', '(and القوات العراقية)'],
    ['بغداد و البصرة', '(and بغداد و البصرة)'],
    ['a AND b OR c', '(or (and a b) c)'],
    ['a && b || c | d', '(or (and a b) c d)'],
    ['a|b', '(or a b)'],
    ['a (b OR c)', '(and a (or b c))'],
    ['a NOT b', '(and a (not b))'],
    ['a -b', '(and a (not b))'],
    ['+a +"b c"', '(and a "b c")'],
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
    ['and or not near', '(and and or not near)'],
    ['al-Kadhimi 3-2', '(and al-Kadhimi 3-2)'],
    ['https://news.example/a', 'https://news.example/a'],
    ['a & b - c … — ،', '(and a b c)'],
    ['date:2021-12..2022-01', 'date:2021-12..2022-01'],
    ['a NEAR b', '(near/10 a b)'],
    ['"a b" NEAR/3 c d', '(and (near/3 "a b" c) d)'],
    ['a NEAR/0 b NEAR/5 c', '(and (near/0 a b) (near/5 b c))'],
    ['NOT a NEAR/2 (b OR "c d")', '(not (near/2 a b|"c d"))'],
    ['title:(a NEAR b)', '(near/10 title:a title:b)'],
  ])('reads %j as %s', (query, tree) => {
    expect(show(parseQuery(query))).toBe(tree);
  });

  it.each([
    ['(a', 0, 2, '(a)', 'never closed'],
    ['a)', 1, 1, '', 'closes nothing'],
    ['()', 1, 1, undefined, 'nothing between'],
    ['a "b ', 2, 3, '"b"', 'never closed'],
    ['a AND', 5, 0, undefined, 'ends where a word'],
    ['OR a', 0, 2, '"OR"', 'OR stands'],
    ['a | | b', 4, 1, '', '| stands'],
    ['titel:a', 0, 6, 'title:', 'did you mean title'],
    ['title:lang:a', 6, 5, '', 'not before another field'],
    ['*', 0, 1, '', 'not alone'],
    ['*a', 0, 2, 'a', 'only at the end'],
    ['ab*', 0, 3, 'ab', 'three letters'],
    ['a*b', 0, 3, 'ab', 'only at the end'],
    ['a ""', 2, 2, '', 'empty'],
    ['a "…"', 2, 3, '', 'empty'],
    ['& …', 0, 3, undefined, 'no word'],
    ['a NEAR/x b', 2, 6, 'NEAR/10', '0 to 100'],
    ['a NEAR/999 b', 2, 8, 'NEAR/100', '0 to 100'],
    ['NEAR b', 0, 4, '"NEAR"', 'NEAR stands'],
    ['(a b) NEAR c', 6, 4, undefined, 'in quotation marks'],
    ['title:a NEAR b', 8, 4, undefined, 'the same field'],
    ['lang:ar NEAR lang:en', 8, 4, undefined, 'without a field'],
    ['flood NEAR damag* b', 11, 6, 'damag', 'without *'],
    ['a '.repeat(queryLimits.terms + 1), queryLimits.terms * 2, 1, undefined, 'at most 64 terms'],
    ['東'.repeat(queryLimits.words + 1), 0, 129, undefined, '128 words'],
    ['abc* '.repeat(queryLimits.prefixes + 1), queryLimits.prefixes * 5, 4, 'abc', 'at most 8 words with *'],
    ['('.repeat(20) + 'a' + ')'.repeat(20), 16, 1, undefined, 'at most 16 deep'],
    ['-'.repeat(20) + 'a', 16, 1, undefined, 'at most 16 deep'],
    ['x'.repeat(1_001), 1_000, 1, '', 'at most 1000 characters'],
  ])('says of %j at %i for %i: write %j, since it is %s', (query, position, length, instead, message) => {
    const error = errorOf(query);
    expect(error).toMatchObject({ position, length, message: expect.stringContaining(message) as string });
    expect(error?.instead).toBe(instead);
  });

  it('reads any text or says where it cannot, within the text, and never fails otherwise', () => {
    fc.assert(
      fc.property(troublesomeQuery, (query) => {
        const error = errorOf(query);
        if (error === undefined) return;
        expect(error.position).toBeGreaterThanOrEqual(0);
        expect(error.length).toBeGreaterThanOrEqual(0);
        expect(error.position + error.length).toBeLessThanOrEqual(query.length);
      }),
      { numRuns: 2_000 },
    );
  });

  it('comes to an end when what it says is written instead, again and again', () => {
    fc.assert(
      fc.property(troublesomeQuery, (text) => {
        let query = text;
        for (let times = 0; times <= 2 * text.length; times++) {
          const error = errorOf(query);
          if (error?.instead === undefined) return;
          query = query.slice(0, error.position) + error.instead + query.slice(error.position + error.length);
        }
        throw new Error(`no end: ${text}`);
      }),
    );
  });
});
