import fc from 'fast-check';
import { toParagraphs, toSegments } from './segments';

describe('toParagraphs', () => {
  it('cuts at empty lines and keeps the places', () => {
    expect(toParagraphs('one\n\ntwo\nstill two\n\n\nthree')).toEqual([
      { start: 0, text: 'one' },
      { start: 5, text: 'two\nstill two' },
      { start: 21, text: 'three' },
    ]);
    expect(toParagraphs('')).toEqual([]);
  });
});

describe('toSegments', () => {
  const text = 'قال عمر حداد "في بغداد".';

  it('keeps a name inside of a quote both', () => {
    const segments = toSegments({ start: 100, text }, [
      { start: 113, end: 123, what: 'quote' },
      { start: 104, end: 112, what: 'person' },
      { start: 117, end: 122, what: 'place' },
    ]);
    expect(segments.map((segment) => [segment.text, segment.over])).toEqual([
      ['قال ', []],
      ['عمر حداد', ['person']],
      [' ', []],
      ['"في ', ['quote']],
      ['بغداد', ['quote', 'place']],
      ['"', ['quote']],
      ['.', []],
    ]);
  });

  it('loses and changes no letter, whatever overlaps', () => {
    const thing = fc.record({ start: fc.nat(60), end: fc.nat(60), what: fc.nat() });
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.nat(20), fc.array(thing), (words, start, things) => {
        const segments = toSegments({ start, text: words }, things);
        expect(segments.map((segment) => segment.text).join('')).toBe(words);
        for (const { start: at, text: piece, over } of segments)
          expect(over).toHaveLength(things.filter((one) => one.start <= at && one.end >= at + piece.length).length);
      }),
    );
  });
});
