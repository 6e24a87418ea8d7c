import fc from 'fast-check';
import { WordTable } from './word-table';

describe('WordTable', () => {
  it('gives the text between two offsets, whatever came before', () => {
    const table = new WordTable();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(40), fc.nat(40), (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        expect(table.wordAt(text, start, end).text).toBe(text.slice(start, end));
      }),
    );
  });

  it('keeps words that share a place apart', () => {
    const table = new WordTable();
    const words = Array.from({ length: 300_000 }, (_, index) => `w${index}`);
    for (const word of words) table.wordAt(word, 0, word.length);
    expect(words.filter((word) => table.wordAt(word, 0, word.length).text !== word)).toEqual([]);
  });

  it('gives one object for a word that keeps coming, among many that come once', () => {
    const table = new WordTable();
    const first = table.wordAt('the harbour', 4, 11);
    for (let index = 0; index < 300_000; index += 1) {
      table.wordAt(`w${index}`, 0, 7);
      if (index % 100 === 0) expect(table.wordAt('harbour', 0, 7)).toBe(first);
    }
  });

  it('keeps half surrogate pairs as they are, in long words too', () => {
    const text = 'a long word with \ud83d alone';
    expect(new WordTable().wordAt(text, 0, text.length).text).toBe(text);
  });
});
