import { Word, WordFact } from './word';

describe('WordFact', () => {
  it('works a fact out once for a word', () => {
    const made: string[] = [];
    const length = new WordFact((text) => made.push(text) && text.length);
    const word = new Word('harbour');
    expect([length.of(word), length.of(word)]).toEqual([7, 7]);
    expect(made).toEqual(['harbour']);
  });

  it('remembers that there is nothing', () => {
    const made: string[] = [];
    const nothing = new WordFact((text) => (made.push(text), null));
    const word = new Word('ferry');
    expect([nothing.of(word), nothing.of(word)]).toEqual([null, null]);
    expect(made).toEqual(['ferry']);
  });

  it('keeps the facts of a word apart, also one that is new after the word', () => {
    const word = new Word('Storm');
    const [lower, upper] = [new WordFact((text) => text.toLowerCase()), new WordFact((text) => text.toUpperCase())];
    expect([lower.of(word), upper.of(word), lower.of(word)]).toEqual(['storm', 'STORM', 'storm']);
  });
});
