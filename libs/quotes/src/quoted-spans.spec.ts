import { tokenize } from '@naba/text';
import { insideOf, pairQuotationMarks } from './quoted-spans';

const insides = (text: string): string[] => {
  const tokens = tokenize(text);
  return pairQuotationMarks(text, tokens).map((pair) => {
    const { start, end } = insideOf(tokens, pair);
    return text.slice(start, end);
  });
};

describe('pairQuotationMarks', () => {
  it.each<[string, string, string[]]>([
    ['marks of every kind', '"a b" “c” «d e» „f“ ‘g h’', ['a b', 'c', 'd e', 'f', 'g h']],
    ['marks of two kinds in one pair', '“a b" c', ['a b']],
    ['nothing over a line break where the next mark opens', '"a b\nc "d e" f', ['d e']],
    ['what the next mark closes lines later', 'He said: "a b.\n\nc d.\n\ne." f', ['a b.\n\nc d.\n\ne.']],
    ['no inches', 'a 15" screen, 6\'2" tall, "a 32" set" and "b 7"', ['a 32" set', 'b 7']],
    ['each paragraph that a mark opens, where only the last closes', '“a b.\n\n“c d.”', ['a b.', 'c d.']],
    ['a line that was broken amid a sentence', '“the wind\nand rain”', ['the wind\nand rain']],
    ['no apostrophes', "the workers' homes and o'clock", []],
    ['no marks around nothing', '"" a', []],
  ])('pairs %s', (_title, text, expected) => {
    expect(insides(text)).toEqual(expected);
  });
});
