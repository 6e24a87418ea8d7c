import fc from 'fast-check';
import { normalForm, toWordForm } from './word-form';

describe('normalForm', () => {
  it.each([
    ['أَحمَد', 'احمد'],
    ['إيطاليا', 'ايطاليا'],
    ['القـــاهرة', 'القاهره'],
    ['مصطفى', 'مصطفي'],
    ['٢٠٢١', '2021'],
  ])('folds %s', (word, expected) => {
    expect(normalForm(word, 'ar')).toBe(expected);
  });

  it('changes nothing when it is applied again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('أإآاىيةهؤئوب\u064eـ٣aB')) }), (word) => {
        const once = normalForm(word, 'ar');
        expect(normalForm(once, 'ar')).toBe(once);
      }),
    );
  });
});

describe('toWordForm', () => {
  it.each([
    ['وللعراق', { normal: 'وللعراق', peeled: 'العراق', stem: 'عراق', clitics: 7 }],
    ['بالقاهرة', { normal: 'بالقاهره', peeled: 'القاهره', stem: 'قاهره', clitics: 6 }],
    ['والكاظمي', { normal: 'والكاظمي', peeled: 'الكاظمي', stem: 'كاظمي', clitics: 5 }],
    ['لندن', { normal: 'لندن', peeled: 'ندن', stem: 'ندن', clitics: 2 }],
    ['بن', { normal: 'بن', peeled: 'بن', stem: 'بن', clitics: 0 }],
  ])('takes %s apart', (word, expected) => {
    expect(toWordForm(word, 'ar')).toEqual(expected);
  });

  it('leaves English words whole', () => {
    expect(toWordForm('Baghdad', 'en')).toEqual({ normal: 'baghdad', peeled: 'baghdad', stem: 'baghdad', clitics: 0 });
  });
});
