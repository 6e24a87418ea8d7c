import { PlaceNames } from './place-names';

const names = (): PlaceNames => new PlaceNames((name) => name, 2);

describe('PlaceNames', () => {
  it('lets a name win over an adjective of the same spelling, whichever came first', () => {
    const [first, second] = [names(), names()];
    first.add('Chile', 0);
    first.add('Chile', 1, { isAdjective: true });
    second.add('Chile', 1, { isAdjective: true });
    second.add('Chile', 0);
    expect(first.toLines()).toBe('Chile\t\t0');
    expect(second.toLines()).toBe('Chile\t\t0');
  });

  it('keeps small cities from taking the name of a country', () => {
    const list = names();
    list.add('Lebanon', 0);
    list.addUnlessCountry('Lebanon', 7, false);
    list.addUnlessCountry('Lebanon', 8, true);
    expect(list.toLines()).toBe('Lebanon\t\t0,8');
  });

  it('writes the same lines in any order of adding', () => {
    const [first, second] = [names(), names()];
    for (const [name, place] of [
      ['Bonn', 3],
      ['Aden', 5],
      ['Bonn', 4],
    ] as const)
      first.add(name, place);
    for (const [name, place] of [
      ['Bonn', 4],
      ['Bonn', 3],
      ['Aden', 5],
    ] as const)
      second.add(name, place);
    expect(first.toLines()).toBe(second.toLines());
  });

  it('marks only names that are there', () => {
    const list = names();
    list.add('Nice', 3);
    list.mark('Nice', { isWord: true });
    list.mark('Nowhere', { isWord: true });
    expect(list.toLines()).toBe('Nice\tw\t3');
  });
});
