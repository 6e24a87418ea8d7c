import fc from 'fast-check';
import { normalizeArabic } from './normalize';
import { peelClitics } from './peel-clitics';

const stems = (token: string): string[] => peelClitics(token).map(({ chain, stem }) => `${chain}+${stem}`);

describe('peelClitics', () => {
  it.each([
    ['العراق', ['+العراق', 'ال+عراق']],
    ['والعراق', ['+والعراق', 'و+العراق', 'وال+عراق']],
    ['بالعراق', ['+بالعراق', 'ب+العراق', 'بال+عراق']],
    ['وبالعراق', ['+وبالعراق', 'و+بالعراق', 'وب+العراق', 'وبال+عراق']],
    ['كالعراق', ['+كالعراق', 'ك+العراق', 'كال+عراق']],
    ['للعراق', ['+للعراق', 'ل+لعراق', 'لل+العراق', 'لل+عراق']],
    ['فللعراق', ['+فللعراق', 'ف+للعراق', 'فل+لعراق', 'فلل+العراق', 'فلل+عراق']],
    ['لبغداد', ['+لبغداد', 'ل+بغداد']],
    ['وسيقول', ['+وسيقول', 'و+سيقول', 'وس+يقول']],
    ['سوريا', ['+سوريا']],
    ['ال', ['+ال']],
    ['Wall', ['+Wall']],
  ])('reads %s', (token, expected) => {
    expect(stems(token)).toEqual(expected);
  });

  it('counts the prefix in the token as written', () => {
    const token = 'وَبِالعِراق';
    const reading = peelClitics(token).find(({ stem }) => stem === 'العراق');
    expect(token.slice(reading?.prefixLength)).toBe('العِراق');
  });

  it('cuts every token so that the rest ends the stem', () => {
    const token = fc.array(fc.constantFrom(...Array.from('وفبلكسايتن\u064eأةر'))).map((letters) => letters.join(''));
    fc.assert(
      fc.property(token, (text) => {
        let last = -1;
        for (const { prefixLength, stem, chain } of peelClitics(text)) {
          expect(stem.endsWith(normalizeArabic(text.slice(prefixLength)))).toBe(true);
          expect(normalizeArabic(text.slice(0, prefixLength))).toBe(chain);
          expect(prefixLength).toBeGreaterThanOrEqual(last);
          last = prefixLength;
        }
      }),
    );
  });
});
