import fc from 'fast-check';
import { hamzaSpellings, unifyHamza } from './hamza-spelling';

describe('unifyHamza', () => {
  it.each([
    ['مسؤول', 'مسئول'],
    ['المسؤوليات', 'المسئوليات'],
    ['شؤون', 'شئون'],
    ['رؤوس', 'رئوس', 'رءوس'],
    ['كؤوس', 'كئوس', 'كءوس'],
    ['يقرؤون', 'يقرئون', 'يقرءون'],
    ['مبادئ', 'مبادىء', 'مباديء'],
    ['شاطئها', 'شاطىءها'],
    ['طوارئ', 'طوارىء'],
    ['شيء', 'شىء', 'شئ'],
    ['سيئة', 'سىئة', 'سئة'],
    ['بريء', 'برىء', 'برئ'],
    ['هيئة', 'هيأة'],
    ['مئة', 'مائة'],
    ['ثلاثمئة', 'ثلاثمائة'],
    ['بالمئتين', 'بالمائتين'],
    ['مئوية', 'مائوية'],
  ])('writes the spellings of %s alike', (...spellings) => {
    expect(new Set(spellings.map(unifyHamza)).size).toBe(1);
  });

  it.each([
    ['رؤوس', 'روس'],
    ['سؤال', 'سائل'],
    ['بئر', 'بؤر'],
    ['مئة', 'ماء'],
    ['مائدة', 'مئدة'],
    ['جزء', 'جزئ'],
    ['يأس', 'ئس'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(unifyHamza(one)).not.toBe(unifyHamza(other));
  });

  it('needs one pass where no spelling stands inside the result of another', () => {
    const letters = fc.string({ unit: fc.constantFrom('ا', 'أ', 'ئ', 'م', 'ن', 'ر'), maxLength: 8 });
    const spelling = fc.constantFrom(...hamzaSpellings);
    fc.assert(
      fc.property(letters, spelling, letters, (before, [written, unified], after) => {
        expect(unifyHamza(`${before}ر${written}ر${after}`)).toBe(unifyHamza(`${before}ر${unified}ر${after}`));
      }),
    );
  });
});
