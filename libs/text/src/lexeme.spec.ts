import { Lexeme, LexicalAttribute } from './lexeme';

describe('LexicalAttribute', () => {
  it('works an attribute out once for a word', () => {
    const made: string[] = [];
    const length = new LexicalAttribute((text) => made.push(text) && text.length);
    const word = new Lexeme('harbour');
    expect([length.of(word), length.of(word)]).toEqual([7, 7]);
    expect(made).toEqual(['harbour']);
  });

  it('remembers that there is nothing', () => {
    const made: string[] = [];
    const nothing = new LexicalAttribute((text) => (made.push(text), null));
    const word = new Lexeme('ferry');
    expect([nothing.of(word), nothing.of(word)]).toEqual([null, null]);
    expect(made).toEqual(['ferry']);
  });

  it('keeps the attributes of a word apart, also one that is new after the word', () => {
    const word = new Lexeme('Storm');
    const [lower, upper] = [
      new LexicalAttribute((text) => text.toLowerCase()),
      new LexicalAttribute((text) => text.toUpperCase()),
    ];
    expect([lower.of(word), upper.of(word), lower.of(word)]).toEqual(['storm', 'STORM', 'storm']);
  });
});
