import { namingLanguage } from './naming-language';

const sure = { code: 'fr', script: 'Latn', direction: 'ltr', confidence: 0.99 } as const;

describe('namingLanguage', () => {
  it('is the language of the text where that is sure', () => {
    expect(namingLanguage(sure)).toBe('fr');
  });

  it('is English or Arabic by script where the language is a guess', () => {
    expect(namingLanguage({ ...sure, confidence: 0.6 })).toBe('en');
    expect(namingLanguage({ code: 'fa', script: 'Arab', direction: 'rtl', confidence: 0.5 })).toBe('ar');
    expect(namingLanguage({ code: 'uk', script: 'Cyrl', direction: 'ltr', confidence: 0.5 })).toBe('uk');
  });

  it('is unknown where the language was not identified', () => {
    expect(namingLanguage(undefined)).toBe('und');
  });
});
