import { toLatinDigits } from './digits';
import { nisbaForms, toNisba } from './nisba';

describe('toNisba', () => {
  it.each([
    ['إيطاليا', 'إيطالي'],
    ['العراق', 'عراقي'],
    ['فرنسا', 'فرنسي'],
    ['غزة', 'غزي'],
    ['كونغو', 'كونغي'],
    ['مالي', 'مالي'],
    ['ألبانيا', 'ألباني'],
  ])('derives the adjective of %s', (place, nisba) => {
    expect(toNisba(place)).toBe(nisba);
  });
});

describe('nisbaForms', () => {
  it('has feminine, plural, dual and definite forms', () => {
    const forms = ['إيطالي', 'إيطالية', 'الإيطالية', 'إيطاليون', 'الإيطاليين', 'إيطاليات', 'الإيطاليتان', 'إيطاليا'];
    expect(nisbaForms('إيطالي')).toEqual(expect.arrayContaining(forms));
  });

  it('refuses a word that is no adjective of relation', () => {
    expect(() => nisbaForms('العراق')).toThrow('has to end in ي');
  });
});

describe('toLatinDigits', () => {
  it('reads Arabic-Indic and Persian digits', () => {
    expect(toLatinDigits('٢٠٢١ و۱۹۹۰')).toBe('2021 و1990');
  });
});
