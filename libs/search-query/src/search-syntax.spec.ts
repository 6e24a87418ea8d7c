import fc from 'fast-check';
import { compileQuery } from './compile-query';
import { parseQuery } from './parse-query';
import { QuerySyntaxError } from './query-errors';
import type { Query } from './query-syntax';
import { plainTerms } from './query-syntax';
import { toDateRange } from './to-date-range';

/** A query, and whether articles with these words have what it asks for. */
interface Meaning {
  readonly text: string;
  readonly meets: (words: ReadonlySet<string>) => boolean;
}

/** Whether an article has what a query asks for: its words, by what docs/search.md says the operators mean. */
function isMet(query: Query, words: ReadonlySet<string>): boolean {
  switch (query.kind) {
    case 'all':
      return true;
    case 'and':
      return query.parts.every((part) => isMet(part, words));
    case 'or':
      return query.parts.some((part) => isMet(part, words));
    case 'not':
      return !isMet(query.part, words);
    case 'term':
      return words.has(query.text);
    default:
      throw new Error(`unexpected ${query.kind}`);
  }
}

const codeOf = (query: string): string | undefined => {
  try {
    parseQuery(query);
    return undefined;
  } catch (error) {
    return (error as QuerySyntaxError).code;
  }
};
const found = (query: string, ...words: readonly string[]): boolean => isMet(parseQuery(query), new Set(words));

describe('what queries find, as docs/search.md tells', () => {
  it.each([
    ['flood storm', ['flood', 'storm'], true],
    ['flood storm', ['flood'], false],
    ['flood OR storm', ['storm'], true],
    ['flood OR storm', ['rain'], false],
    ['flood | storm', ['flood'], true],
    ['flood AND storm', ['flood'], false],
    ['flood +storm', ['flood', 'storm'], true],
    ['flood NOT rain', ['flood'], true],
    ['flood NOT rain', ['flood', 'rain'], false],
    ['flood -rain', ['flood', 'rain'], false],
    ['-rain', ['flood'], true],
    ['NOT NOT flood', ['flood'], true],
    ['(فيضان OR أمطار) بغداد', ['أمطار', 'بغداد'], true],
    ['(فيضان OR أمطار) بغداد', ['أمطار'], false],
    // AND binds closer than OR, written or not.
    ['flood storm OR rain', ['rain'], true],
    ['flood OR storm rain', ['flood'], true],
    ['flood OR storm rain', ['storm'], false],
    ['flood AND storm OR rain AND snow', ['rain', 'snow'], true],
    ['flood AND storm OR rain AND snow', ['flood', 'snow'], false],
    // NOT binds closer than both.
    ['NOT flood storm', ['storm'], true],
    ['NOT flood OR storm', ['flood', 'storm'], true],
    ['NOT (flood OR storm)', ['storm'], false],
    ['flood -(storm OR rain)', ['flood', 'rain'], false],
    // Small operators are words.
    ['flood or storm', ['flood', 'storm'], false],
    ['flood or storm', ['flood', 'or', 'storm'], true],
    // و is a letter, not an operator.
    ['بغداد و البصرة', ['بغداد', 'البصرة'], false],
  ])('%s, in an article with the words %j: %s', (query, words, expected) => {
    expect(found(query, ...words)).toBe(expected);
  });

  it('is what the operators mean, however groups stand within each other', () => {
    const word = fc.constantFrom('a', 'b', 'c');
    const { query } = fc.letrec<{ query: Meaning }>((tie) => ({
      query: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        word.map((text): Meaning => ({ text, meets: (words) => words.has(text) })),
        fc.tuple(tie('query'), tie('query')).map(([a, b]): Meaning => ({
          text: `(${a.text} AND ${b.text})`,
          meets: (words) => a.meets(words) && b.meets(words),
        })),
        fc.tuple(tie('query'), tie('query')).map(([a, b]): Meaning => ({
          text: `(${a.text} OR ${b.text})`,
          meets: (words) => a.meets(words) || b.meets(words),
        })),
        tie('query').map((a): Meaning => ({ text: `NOT ${a.text}`, meets: (words) => !a.meets(words) })),
      ),
    }));
    fc.assert(
      fc.property(query, fc.uniqueArray(word), (asked, words) => {
        expect(found(asked.text, ...words)).toBe(asked.meets(new Set(words)));
      }),
    );
  });
});

describe('terms', () => {
  it.each(['flood', 'قوات', 'al-Kadhimi', "l'Oréal", '3.5', 'U.S.', '١٬٢٣٤', 'C++', 'R&D'])('%s is one word', (word) => {
    expect(plainTerms(parseQuery(word))).toHaveLength(1);
  });

  it('stand where they were typed', () => {
    const words = fc.array(fc.constantFrom('flood', 'قوات', 'river', 'عراق'), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(words, fc.constantFrom(' ', '  ', '\t', ' AND ', ' OR '), (typed, between) => {
        const query = typed.join(between);
        const terms = plainTerms(parseQuery(query));
        expect(terms.map(({ position, length }) => query.slice(position, position + length))).toEqual(typed);
      }),
    );
  });

  it.each([
    ['entity:', 'entity:"مصطفى الكاظمي"', 'مصطفى الكاظمي', true],
    ['an id', 'entity:wd:Q796', 'wd:Q796', false],
    ['topic:', 'topic:رياضة', 'رياضة', false],
    ['source:', 'source:news.example', 'news.example', false],
    ['author: with a star', 'author:nour*', 'nour', false],
    ['speaker:', 'speaker:"Angela Merkel"', 'Angela Merkel', true],
  ])('of %s are taken whole', (_, query, text, phrase) => {
    const field = query.slice(0, query.indexOf(':'));
    expect(parseQuery(query)).toMatchObject({ kind: 'term', field, text, phrase, prefix: query.endsWith('*') });
  });
});

describe('fields', () => {
  it.each(['title', 'Title', 'TITLE'])('are read as %s: telephones begin a line with a capital', (written) => {
    expect(parseQuery(`${written}:flood`)).toMatchObject({ kind: 'term', field: 'title', text: 'flood' });
  });

  it.each(['Syria:Russia', 'https://news.example/a', 'HTTPS://news.example/a', 'Note: this', 'wd:', '10:30'])(
    'are none in %s',
    (query) => expect(plainTerms(parseQuery(query))[0]).toMatchObject({ text: query.split(' ')[0]! }),
  );
});

describe('queries that cannot be read', () => {
  it.each([
    ['(flood', 'PARENTHESIS_UNCLOSED'],
    ['flood)', 'PARENTHESIS_UNOPENED'],
    ['flood ()', 'PARENTHESES_EMPTY'],
    ['"flood', 'QUOTATION_UNCLOSED'],
    ['«فيضان', 'QUOTATION_UNCLOSED'],
    ['""', 'QUOTATION_EMPTY'],
    ['flood AND', 'WORD_MISSING'],
    ['flood OR', 'WORD_MISSING'],
    ['NOT', 'WORD_MISSING'],
    ['AND flood', 'OPERATOR_MISPLACED'],
    ['flood OR OR storm', 'OPERATOR_MISPLACED'],
    ['titel:flood', 'FIELD_UNKNOWN'],
    ['*', 'STAR_ALONE'],
    ['*flood', 'STAR_INSIDE'],
    ['fl*ood', 'STAR_INSIDE'],
    ['fl*', 'STAR_TOO_SOON'],
    ['flood NEAR/1000 storm', 'NEAR_DISTANCE'],
    ['title:flood NEAR body:storm', 'NEAR_FIELDS_DIFFER'],
    ['source:a.example NEAR source:b.example', 'NEAR_FIELD'],
    ['flo* NEAR storm', 'STAR_BESIDE_NEAR'],
    ['…', 'QUERY_WITHOUT_WORDS'],
  ])('%s: %s', (query, code) => {
    expect(codeOf(query)).toBe(code);
  });

  it.each([
    ['(flood', '(flood)'],
    ['flood)', 'flood'],
    ['"heavy rain', '"heavy rain"'],
    ['«أمطار غزيرة', '«أمطار غزيرة»'],
    ['titel:flood', 'title:flood'],
    ['sorce:news.example', 'source:news.example'],
    ['fl*ood', 'flood'],
    ['*flood', 'flood'],
    ['flood NEAR/1000 storm', 'flood NEAR/100 storm'],
    ['OR flood', '"OR" flood'],
  ])('%s: what to write there makes it %s, which can be read', (query, mended) => {
    const error = (() => {
      try {
        parseQuery(query);
      } catch (thrown) {
        return thrown as QuerySyntaxError;
      }
      throw new Error('it was read');
    })();
    const written = query.slice(0, error.position) + error.instead! + query.slice(error.position + error.length);
    expect(written).toBe(mended);
    expect(codeOf(written)).toBeUndefined();
  });

  it('say in their message what stands in the query, without braces', () => {
    for (const query of ['titel:a', 'a NEAR/x b', 'x'.repeat(2_000), '"a']) {
      try {
        parseQuery(query);
        throw new Error(`it was read: ${query}`);
      } catch (error) {
        expect(error).toBeInstanceOf(QuerySyntaxError);
        expect((error as QuerySyntaxError).message).not.toMatch(/[{}]|undefined/);
      }
    }
  });
});

describe('dates', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const rangeOf = (text: string) => toDateRange({ text, position: 0, length: text.length });

  it('of a day hold that day alone', () => {
    fc.assert(
      fc.property(day, day, (asked, other) => {
        const { gte, lt } = rangeOf(asked);
        expect(other >= gte! && other < lt!).toBe(other === asked);
      }),
    );
  });

  it('of a month hold the days that begin with it, and of a year the same', () => {
    fc.assert(
      fc.property(day, day, fc.constantFrom(4, 7), (asked, other, length) => {
        const { gte, lt } = rangeOf(asked.slice(0, length));
        expect(other >= gte! && other < lt!).toBe(other.startsWith(asked.slice(0, length)));
      }),
    );
  });

  it('of a range hold both ends', () => {
    fc.assert(
      fc.property(day, day, day, (a, b, other) => {
        const [from, to] = [a, b].sort() as [string, string];
        const { gte, lt } = rangeOf(`${from}..${to}`);
        expect(other >= gte! && other < lt!).toBe(other >= from && other <= to);
      }),
    );
  });

  it.each([
    ['>', (other: string, asked: string) => other > asked],
    ['>=', (other: string, asked: string) => other >= asked],
    ['<', (other: string, asked: string) => other < asked],
    ['<=', (other: string, asked: string) => other <= asked],
  ] as const)('behind %s hold what it says', (sign, holds) => {
    fc.assert(
      fc.property(day, day, (asked, other) => {
        const { gte = '', lt = '9' } = rangeOf(sign + asked);
        expect(other >= gte && other < lt).toBe(holds(other, asked));
      }),
    );
  });
});

describe('compileQuery', () => {
  const vocabulary = { find: () => undefined, formsOf: () => [] };

  it('asks in its second tree for no word that the first has not', () => {
    const words = fc.array(fc.constantFrom('flood', 'the', 'about', 'عن', 'قوات', 'lang:ar', '-rain', '"a b"', 'title:x'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, (typed) => {
        const { all, most } = compileQuery(typed.join(' '), vocabulary);
        if (most === undefined) return;
        const texts = plainTerms(all).map(({ text }) => text);
        expect(texts).toEqual(expect.arrayContaining(plainTerms(most).map(({ text }) => text)));
      }),
    );
  });
});
