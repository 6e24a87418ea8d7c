import { Lexeme } from '@naba/text';
import { namingLanguage } from './naming-language';

const sure = { code: 'fr', script: 'Latn', direction: 'ltr', confidence: 0.99 } as const;
const of = (text: string): { words: Lexeme[] } => ({ words: text.split(' ').map((word) => new Lexeme(word)) });
const prose = of('Le ministre se rend demain à Pékin');

describe('namingLanguage', () => {
  it('is the language of the text where that is sure', () => {
    expect(namingLanguage(sure, prose)).toBe('fr');
    expect(namingLanguage({ ...sure, code: 'en' }, of('1 Komen Kenya'))).toBe('en');
  });

  it('is English or Arabic by script where the language is a guess', () => {
    expect(namingLanguage({ ...sure, confidence: 0.6 }, prose)).toBe('en');
    expect(namingLanguage({ code: 'fa', script: 'Arab', direction: 'rtl', confidence: 0.5 }, { words: [] })).toBe('ar');
    expect(namingLanguage({ code: 'uk', script: 'Cyrl', direction: 'ltr', confidence: 0.5 }, { words: [] })).toBe('uk');
  });

  it('is English for tables of names and numbers in Latin script, whatever they look like', () => {
    expect(
      namingLanguage({ ...sure, code: 'ms' }, of('1 Norberto Tellez Cuba 1:44.58 2 Sammy Langat Kenya 1:44.96 metres')),
    ).toBe('en');
  });

  it('is English where a text begins with a table: the language was told from there', () => {
    const table = '1 Tellez Cuba '.repeat(60);
    expect(namingLanguage({ ...sure, code: 'ms' }, of(`${table}${'the race ended late and all went home '.repeat(60)}end`))).toBe(
      'en',
    );
  });

  it('is unknown where the language was not identified', () => {
    expect(namingLanguage(undefined, prose)).toBe('und');
  });
});
