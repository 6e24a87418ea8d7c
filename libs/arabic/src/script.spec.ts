import { hasArabicLetter } from './script';

describe('hasArabicLetter', () => {
  it.each([
    ['Baghdad بغداد', true],
    ['گفت', true],
    ['Baghdad 12', false],
    ['Ελλάδα', false],
    ['', false],
  ])('of %j is %s', (text, expected) => {
    expect(hasArabicLetter(text)).toBe(expected);
  });
});
