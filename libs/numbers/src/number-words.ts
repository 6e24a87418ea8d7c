import { normalizeArabic } from '@naba/arabic';

/**
 * What a number word is worth and how it combines: `small` words add up below a thousand, `scale` words multiply what stands
 * before them, `part` words are a half or a quarter of what follows.
 */
export interface NumberWord {
  readonly kind: 'small' | 'scale' | 'part';
  readonly value: number;
  /** Whether it is a number without another beside it: مليون is, "million" and ملايين are not. */
  readonly alone: boolean;
  /** ألفا and مليونا: two of them where nothing multiplies them. */
  readonly isDual?: boolean;
}

const arabicSmall =
  'صفر:0 اثنان:2 اثنين:2 اثنتان:2 اثنتين:2 ثلاثة:3 ثلاث:3 أربعة:4 أربع:4 خمسة:5 خمس:5 ستة:6 ست:6 ' +
  'سبعة:7 سبع:7 ثمانية:8 ثماني:8 ثمان:8 تسعة:9 تسع:9 عشرة:10 عشر:10 عشرون:20 عشرين:20 ثلاثون:30 ثلاثين:30 أربعون:40 أربعين:40 ' +
  'خمسون:50 خمسين:50 ستون:60 ستين:60 سبعون:70 سبعين:70 ثمانون:80 ثمانين:80 تسعون:90 تسعين:90 مئة:100 مائة:100 ' +
  'مئتان:200 مئتين:200 مئتا:200 مئتي:200 مائتان:200 مائتين:200 مائتا:200 مائتي:200';
const arabicScales = 'ألف:3 مليون:6 مليار:9 بليون:9 تريليون:12 ترليون:12';
const arabicPlurals = 'آلاف:3 ملايين:6 مليارات:9 بلايين:9 تريليونات:12';
const englishSmall =
  'zero:0 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15 ' +
  'sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90';
const englishScales = 'thousand:3 million:6 mn:6 mln:6 billion:9 bn:9 trillion:12 trn:12 tn:12';

/** Number words of both languages, Arabic ones normalised, English ones in lower case. */
export const numberWords: ReadonlyMap<string, NumberWord> = buildWords();

/** Scales that only stand right behind digits: $5m, 20k. */
export const letterScales: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
]);

function buildWords(): Map<string, NumberWord> {
  const words = new Map<string, NumberWord>();
  const add = (word: string, entry: NumberWord): void => void words.set(normalizeArabic(word), entry);
  const small = (word: string, value: number, alone = true): void => add(word, { kind: 'small', value, alone });
  const scale = (word: string, power: number, alone: boolean): void => add(word, { kind: 'scale', value: 10 ** power, alone });
  for (const [word, value] of pairs(arabicSmall)) small(word, value);
  // Only with عشر; اثني is also the verb أثنى.
  for (const word of ['اثنا', 'اثني', 'اثنتا', 'اثنتي']) small(word, 2, false);
  for (const word of ['واحد', 'واحدة', 'أحد', 'إحدى', 'one']) small(word, 1, false);
  ['ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'ثماني', 'تسع'].forEach((unit) => {
    const { value } = words.get(normalizeArabic(unit))!;
    for (const hundred of ['مئة', 'مائة', 'ميه']) small(unit + hundred, value * 100);
  });
  for (const [word, power] of pairs(arabicScales)) {
    scale(word, power, true);
    for (const ending of ['ان', 'ين', 'ي']) add(word + ending, { kind: 'scale', value: 2 * 10 ** power, alone: true });
    add(`${word}ا`, { kind: 'scale', value: 10 ** power, alone: true, isDual: true });
  }
  for (const [word, power] of pairs(arabicPlurals)) scale(word, power, false);
  for (const [word, value] of pairs(englishSmall)) small(word, value);
  small('hundred', 100, false);
  for (const [word, power] of pairs(englishScales)) scale(word, power, false);
  add('dozen', { kind: 'scale', value: 12, alone: false });
  for (const [word, value] of pairs('half:0.5 quarter:0.25 نصف:0.5 ربع:0.25')) add(word, { kind: 'part', value, alone: false });
  return words;
}

function pairs(list: string): [string, number][] {
  return list.split(' ').map((pair) => {
    const [word = '', value] = pair.split(':');
    return [word, Number(value)];
  });
}
