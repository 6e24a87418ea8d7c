import { normalizeArabic } from '@naba/arabic';

/** A currency's noun: the code by country, and the code that the bare noun stands for in the news, if there is one. */
export interface CurrencyUnit {
  readonly byCountry: Readonly<Record<string, string>>;
  readonly usual?: string;
  /** A word that means something else without a country: pounds of weight. */
  readonly needsCountry?: true;
}

const dollar: CurrencyUnit = {
  usual: 'USD',
  byCountry: { US: 'USD', CA: 'CAD', AU: 'AUD', NZ: 'NZD', SG: 'SGD', HK: 'HKD', TW: 'TWD' },
};
const pound: CurrencyUnit = { byCountry: { GB: 'GBP', EG: 'EGP', SY: 'SYP', LB: 'LBP', SD: 'SDG' } };
const lira: CurrencyUnit = { byCountry: { LB: 'LBP', TR: 'TRY', SY: 'SYP' } };
const dinar: CurrencyUnit = {
  byCountry: { IQ: 'IQD', KW: 'KWD', JO: 'JOD', BH: 'BHD', TN: 'TND', DZ: 'DZD', LY: 'LYD', RS: 'RSD' },
};
const riyal: CurrencyUnit = { byCountry: { SA: 'SAR', QA: 'QAR', OM: 'OMR', YE: 'YER', IR: 'IRR' } };
const dirham: CurrencyUnit = { byCountry: { AE: 'AED', MA: 'MAD' } };
const rupee: CurrencyUnit = { byCountry: { IN: 'INR', PK: 'PKR', LK: 'LKR', NP: 'NPR' } };
const krona: CurrencyUnit = { byCountry: { SE: 'SEK', NO: 'NOK', DK: 'DKK', IS: 'ISK' } };
const franc: CurrencyUnit = { byCountry: { CH: 'CHF' }, needsCountry: true };
const peso: CurrencyUnit = { byCountry: { MX: 'MXN', AR: 'ARS', PH: 'PHP', CL: 'CLP', CO: 'COP' } };
const only = (usual: string): CurrencyUnit => ({ usual, byCountry: {} });

/** Nouns of both languages, Arabic ones normalised. */
export const currencyUnits: ReadonlyMap<string, CurrencyUnit> = table([
  ['dollar dollars دولار دولارا دولارات', dollar],
  ['euro euros يورو', only('EUR')],
  ['pounds pound', { ...pound, needsCountry: true }],
  ['جنيه جنيها جنيهات', pound],
  ['lira liras ليرة ليرات', lira],
  ['dinar dinars دينار دينارا دنانير', dinar],
  ['riyal riyals rial rials ريال ريالا ريالات', riyal],
  ['dirham dirhams درهم درهما دراهم', dirham],
  ['rupee rupees روبية روبيات', rupee],
  ['krona kronor krone kroner كرونة كرونات كرون', krona],
  ['franc francs فرنك فرنكا فرنكات', franc],
  ['peso pesos بيزو', peso],
  ['yen ين', only('JPY')],
  ['yuan renminbi يوان', only('CNY')],
  ['rouble roubles ruble rubles روبل روبلا روبلات', only('RUB')],
  ['shekel shekels شيكل شيقل شيكلا', only('ILS')],
  ['rupiah', only('IDR')],
  ['hryvnia hryvnias', only('UAH')],
  ['afghanis', only('AFN')],
]);

/** Whether a word of a text is a currency's noun, in Arabic also behind the article and what is joined to it: وبالدولار, اليورو, درهماً. */
export function isCurrencyNoun(word: string): boolean {
  const key = normalizeArabic(word).toLowerCase();
  return currencyUnits.has(key) || currencyUnits.has(key.replace(/^(?:و?[بكفل]?ال|و?لل|و)/, ''));
}

/** Adjectives of nationality that stand beside a currency: before it in English, behind it in Arabic. */
export const currencyCountries: ReadonlyMap<string, string> = table([
  ['us u.s u.s. american أميركي أمريكي', 'US'],
  ['canadian كندي', 'CA'],
  ['australian أسترالي', 'AU'],
  ['zealand نيوزيلندي', 'NZ'],
  ['singapore سنغافوري', 'SG'],
  ['british sterling إسترليني استرليني بريطاني', 'GB'],
  ['egyptian مصري', 'EG'],
  ['syrian سوري', 'SY'],
  ['lebanese لبناني', 'LB'],
  ['sudanese سوداني', 'SD'],
  ['turkish تركي', 'TR'],
  ['iraqi عراقي', 'IQ'],
  ['kuwaiti كويتي', 'KW'],
  ['jordanian أردني', 'JO'],
  ['bahraini بحريني', 'BH'],
  ['tunisian تونسي', 'TN'],
  ['algerian جزائري', 'DZ'],
  ['libyan ليبي', 'LY'],
  ['serbian صربي', 'RS'],
  ['saudi سعودي', 'SA'],
  ['qatari قطري', 'QA'],
  ['omani عماني', 'OM'],
  ['yemeni يمني', 'YE'],
  ['iranian إيراني', 'IR'],
  ['emirati uae إماراتي', 'AE'],
  ['moroccan مغربي', 'MA'],
  ['indian هندي', 'IN'],
  ['pakistani باكستاني', 'PK'],
  ['swedish سويدي', 'SE'],
  ['norwegian نرويجي', 'NO'],
  ['danish دنماركي', 'DK'],
  ['swiss سويسري', 'CH'],
  ['mexican مكسيكي', 'MX'],
  ['argentine أرجنتيني', 'AR'],
]);

/** Signs, with the code they stand for in the news. */
export const currencySigns: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
]);

/** Letters right before a $ sign. */
export const dollarPrefixes: ReadonlyMap<string, string> = new Map([
  ['US', 'USD'],
  ['U.S.', 'USD'],
  ['C', 'CAD'],
  ['CA', 'CAD'],
  ['A', 'AUD'],
  ['AU', 'AUD'],
  ['NZ', 'NZD'],
  ['S', 'SGD'],
  ['HK', 'HKD'],
]);

/** ISO 4217 codes that news texts write out. */
export const currencyCodes: ReadonlySet<string> = new Set(
  'USD EUR GBP JPY CNY CHF CAD AUD IQD KWD JOD BHD TND DZD LYD SAR QAR OMR YER IRR AED MAD EGP SYP LBP SDG TRY ILS INR PKR RUB'.split(
    ' ',
  ),
);

function table<T>(rows: readonly (readonly [words: string, value: T])[]): Map<string, T> {
  return new Map(rows.flatMap(([words, value]) => words.split(' ').map((word) => [normalizeArabic(word), value] as const)));
}
