import { arabicCityNames } from './arabic-city-names';

const city = (english: string, arabic: string): Record<string, string> => ({ name_en: english, names_ar: arabic });

describe('arabicCityNames', () => {
  it('drops Persian, Urdu, Kurdish and Uyghur spellings', () => {
    expect(arabicCityNames(city('Baghdad', 'bەghdad|بغداد|بەغداد|گوانگجو|ئىستانبۇل'), new Map())).toEqual(['بغداد']);
  });

  it('puts the name first that the other source gives, without its additions', () => {
    const sourced = new Map([['medan', 'ميدان (سومطرة)']]);
    expect(arabicCityNames(city('Medan', 'مدان|ميدان'), sourced)).toEqual(['ميدان', 'مدان']);
  });

  it('prefers spellings that only Arabic has', () => {
    expect(arabicCityNames(city('Alexandria', 'اسكندريه|الإسكندرية'), new Map())[0]).toBe('الإسكندرية');
  });

  it('adds the Egyptian spelling of a foreign g', () => {
    expect(arabicCityNames(city('Hamburg', 'هامبورغ'), new Map())).toEqual(['هامبورغ', 'هامبورج']);
  });

  it('leaves out names of two letters', () => {
    expect(arabicCityNames(city('Rome', 'رم|روما'), new Map())).toEqual(['روما']);
  });
});
