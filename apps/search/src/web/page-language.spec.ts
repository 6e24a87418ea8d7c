import { choosePageLanguage, readCookie } from './page-language';

describe('choosePageLanguage', () => {
  it.each([
    ['ar-EG,ar;q=0.9,en;q=0.8', 'ar'],
    ['en-GB,en;q=0.9,ar;q=0.8', 'en'],
    ['fr;q=1, ar;q=0.5', 'ar'],
    ['en;q=0.2,AR-sa;q=0.7', 'ar'],
    ['ar;q=0, en', 'en'],
    ['arq', 'en'],
    ['fr', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ] as const)('takes for a browser that prefers %j: %s', (accepted, language) => {
    expect(choosePageLanguage(undefined, accepted)).toBe(language);
  });

  it('puts what the reader chose first, and nothing else that stands there', () => {
    expect(choosePageLanguage('ar', 'en')).toBe('ar');
    expect(choosePageLanguage('xx', 'ar')).toBe('ar');
  });
});

describe('readCookie', () => {
  it('reads the one that is meant among others', () => {
    const header = 'other-naba-language=en; naba-language=ar; naba-theme=dark';
    expect(['naba-language', 'naba-theme', 'naba'].map((name) => readCookie(header, name))).toEqual(['ar', 'dark', undefined]);
    expect(readCookie(undefined, 'naba-theme')).toBeUndefined();
  });
});
