import { percentageClauses } from './percentage';

describe('percentageClauses', () => {
  it.each([
    ['5%', 5],
    ['٥٪', 5],
    ['2.38%', 2.38],
    ['٢٫٣٨٪', 2.38],
    ['%90', 90],
    ['1,000%', 1_000],
  ])('read %s as the percentage %d', (word, value) => {
    expect(percentageClauses(word)).toEqual([{ term: { 'numbers.kind': 'percent' } }, { term: { 'numbers.value': value } }]);
  });

  it.each(['5', '2.38', '%', 'a%', '5%-7%', 'percent', ''])('read no percentage in %j', (word) => {
    expect(percentageClauses(word)).toBeUndefined();
  });
});
