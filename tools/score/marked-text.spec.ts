import fc from 'fast-check';
import { readMarks, trimSpan } from './marked-text';

describe('readMarks', () => {
  it('gives back each marked part from its offsets', () => {
    const part = fc.string({ maxLength: 5 }).map((text) => text.replace(/[⟦⟧]/g, ''));
    fc.assert(
      fc.property(part, fc.array(fc.tuple(part, part), { maxLength: 4 }), (before, marks) => {
        const { text, spans } = readMarks(before + marks.map(([inside, after]) => `⟦${inside}⟧${after}`).join(''));
        expect(text).toBe(before + marks.flat().join(''));
        expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(marks.map(([inside]) => inside));
      }),
    );
  });

  it('refuses a mark that is not closed', () => {
    expect(() => readMarks('a ⟦b')).toThrow('not closed');
    expect(() => readMarks('⟦a⟦b⟧')).toThrow('not closed');
  });
});

describe('trimSpan', () => {
  it('puts aside what may stand at either end', () => {
    expect(trimSpan('on Monday.', { start: 0, end: 10 }, /^on /, /\.$/)).toEqual({ start: 3, end: 9 });
    expect(trimSpan('Monday', { start: 0, end: 6 }, /^on /, /\.*$/)).toEqual({ start: 0, end: 6 });
  });
});
