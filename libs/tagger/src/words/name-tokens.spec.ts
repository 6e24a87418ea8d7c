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
    ['Iraq’s army', ['Iraq’s', 'army'], ['Iraq', '’s', 'army']],
    ["Reuters 's man", ['Reuters', "'", 's', 'man'], ['Reuters', "'s", 'man']],
    ["the Saints' coach", ['the', "Saints'", 'coach'], ['the', 'Saints', "'", 'coach']],
    ["O'Neill", ["O'Neill"], ["O'Neill"]],
    ["quoted ' s", ['quoted', "'", 's'], ['quoted', "'", 's']],
  ])('reads %j as the tagger does', (text, words, expected) => {
    const tokens = toNameTokens(place(text, words));
    expect(tokens.map((token) => token.text)).toEqual(expected);
    for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
  });
});
