import fc from 'fast-check';
import { findJsonFault } from './json-fault';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('findJsonFault', () => {
  it.each([
    ['', 0, 'a value'],
    ['{"a": 1,}', 8, 'a field name in double quotes'],
    ["{'a': 1}", 1, "a field name in double quotes or '}'"],
    ['{"a" 1}', 5, "':'"],
    ['[1 2]', 3, "',' or ']'"],
    ['[1,]', 3, 'a value'],
    ['{"a": 1} x', 9, 'nothing more'],
    ['"abc', 4, "a closing '\"'"],
    ['"a\\x"', 2, 'an escape such as \\n or \\u0646'],
    ['"a\nb"', 2, 'an escaped control character'],
    ['{"عنوان": نص}', 10, 'a value'],
    ['01', 1, 'nothing more'],
    ['{"a": 1]', 7, "',' or '}'"],
  ])('places the fault of %j at %i', (text, at, expected) => {
    expect(findJsonFault(text)).toEqual({ at, expected });
  });

  it('agrees with the engine on what is JSON, for JSON and for JSON with one change', () => {
    const mutated = fc
      .tuple(fc.json(), fc.nat(), fc.string({ maxLength: 2 }), fc.nat({ max: 2 }))
      .map(([json, at, put, drop]) => {
        const place = at % (json.length + 1);
        return json.slice(0, place) + put + json.slice(place + drop);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), mutated), (text) => {
        expect(findJsonFault(text) === null).toBe(isJson(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('does not use the stack for depth', () => {
    expect(findJsonFault('['.repeat(200_000))).toEqual({ at: 200_000, expected: "a value or ']'" });
    expect(findJsonFault(`"${'x'.repeat(2_000_000)}`)).toMatchObject({ at: 2_000_001 });
  });
});
