import { tokenize } from '@naba/text';
import { toNameTokens } from './name-tokens';
import type { PlacedToken } from './name-tokens';

function place(text: string, words: readonly string[]): PlacedToken[] {
  let at = 0;
  return words.map((word) => {
    const start = text.indexOf(word, at);
    at = start + word.length;
    return { text: word, start, end: at };
  });
}

describe('toNameTokens', () => {
  it.each([
    ['Iraq’s army', ['Iraq’s', 'army'], ['Iraq', "'s", 'army']],
    ["Reuters 's man", ['Reuters', "'", 's', 'man'], ['Reuters', "'s", 'man']],
    ["the Saints' coach", ['the', "Saints'", 'coach'], ['the', 'Saints', "'", 'coach']],
    ["O'Neill", ["O'Neill"], ["O'Neill"]],
    ['O’Neill', ['O’Neill'], ["O'Neill"]],
    ["quoted ' s", ['quoted', "'", 's'], ['quoted', "'", 's']],
    ['We’ve, I’m, they’d', ['We’ve', 'I’m', 'they’d'], ['We', "'ve", 'I', "'m", 'they', "'d"]],
    ["didn't", ["didn't"], ['did', "n't"]],
    ["Sa'd and Ma'm", ["Sa'd", 'and', "Ma'm"], ["Sa'd", 'and', "Ma'm"]],
  ])('reads %j as the tagger does', (text, words, expected) => {
    const tokens = toNameTokens(place(text, words));
    expect(tokens.map((token) => token.text)).toEqual(expected);
  });

  it('writes marks as the texts do that taggers learn from, and keeps the offsets of the text', () => {
    const text = '“Go—now…” said Ann‑Marie; ‘no’';
    const tokens = toNameTokens(tokenize(text));
    expect(tokens.map((token) => token.text).join(' ')).toBe('" Go -- now ... " said Ann-Marie ; \' no \'');
    expect(tokens.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe('“ Go — now … ” said Ann‑Marie ; ‘ no ’');
  });

  it('leaves no token without text', () => {
    const softHyphen = '\u00ad';
    expect(toNameTokens([{ text: softHyphen, start: 0, end: 1 }])).toEqual([{ text: softHyphen, start: 0, end: 1 }]);
  });
});
