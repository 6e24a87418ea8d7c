import { composedLetters, expandedPresentationForms } from './composed-letters';
import { normalizeText } from './normalize-text';

describe('composedLetters', () => {
  it('has the letters of Arabic with hamza and madda', () => {
    const composed = new Map(composedLetters());
    expect(composed.get('و\u0654')).toBe('ؤ');
    expect(composed.get('ا\u0653')).toBe('آ');
    expect(composed.get('и\u0306')).toBe('й');
  });

  it('says what normalizeText says', () => {
    for (const [decomposed, composed] of composedLetters()) expect(normalizeText(decomposed)).toBe(composed);
  });

  it('leaves Latin and Hangul out', () => {
    for (const [, composed] of composedLetters()) expect(composed).not.toMatch(/\p{Script=Latin}|\p{Script=Hangul}/u);
  });
});

describe('expandedPresentationForms', () => {
  it('says what normalizeText says', () => {
    const pairs = expandedPresentationForms();
    expect(pairs.length).toBeGreaterThan(600);
    for (const [form, letters] of pairs) expect(normalizeText(form)).toBe(letters.normalize('NFC'));
  });
});
