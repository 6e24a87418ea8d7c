import fc from 'fast-check';
import { Vocabulary } from './vocabulary';

describe('Vocabulary', () => {
  it('gives the text between two offsets, whatever came before', () => {
    const vocabulary = new Vocabulary();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(40), fc.nat(40), (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        expect(vocabulary.lexemeAt(text, start, end).text).toBe(text.slice(start, end));
      }),
    );
  });

  it('keeps words that share a place apart', () => {
    const vocabulary = new Vocabulary();
    const words = Array.from({ length: 300_000 }, (_, index) => `w${index}`);
    for (const word of words) vocabulary.lexemeAt(word, 0, word.length);
    expect(words.filter((word) => vocabulary.lexemeAt(word, 0, word.length).text !== word)).toEqual([]);
  });

  it('gives one object for a word that keeps coming, among many that come once', () => {
    const vocabulary = new Vocabulary();
    const first = vocabulary.lexemeAt('the harbour', 4, 11);
    for (let index = 0; index < 300_000; index += 1) {
      vocabulary.lexemeAt(`w${index}`, 0, 7);
      if (index % 100 === 0) expect(vocabulary.lexemeAt('harbour', 0, 7)).toBe(first);
    }
  });

  it('keeps half surrogate pairs as they are, in long words too', () => {
    const text = 'a long word with \ud83d alone';
    expect(new Vocabulary().lexemeAt(text, 0, text.length).text).toBe(text);
  });
});
