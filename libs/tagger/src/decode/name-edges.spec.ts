import { areOrdinary, withoutEdges } from './name-edges';

describe('withoutEdges', () => {
  it.each([
    ['" Dana Reed "', 'Dana Reed'],
    ["'s Ministry of Works --", 'Ministry of Works'],
    ['Port Ellen , Calif .', 'Port Ellen , Calif .'],
    ["Kestrel 's", "Kestrel 's"],
    ['Yippee !', 'Yippee !'],
    ['Lane ( NYC )', 'Lane ( NYC )'],
  ])('takes marks and endings off %j', (words, expected) => {
    const tokens = words.split(' ');
    const name = withoutEdges(tokens, 0, tokens.length)!;
    expect(tokens.slice(name.start, name.end).join(' ')).toBe(expected);
  });

  it.each(['"', "'s", "n't", '-- "', '2014', '½', '’'])('leaves nothing of %j', (words) => {
    expect(withoutEdges(words.split(' '), 0, words.split(' ').length)).toBeUndefined();
  });

  it('takes an Arabic name out of its marks', () => {
    expect(withoutEdges(['"', 'النهار', '"'], 0, 3)).toEqual({ start: 1, end: 2 });
  });
});

describe('areOrdinary', () => {
  const isWord = (token: string): boolean => ['us', 'navy', 'the'].includes(token);

  it.each([
    [['us'], true],
    [['the', 'navy'], true],
    [['the', 'Navy'], false],
    [['zapbox'], false],
  ])('%j: %s', (tokens, expected) => {
    expect(areOrdinary(tokens, isWord)).toBe(expected);
  });
});
