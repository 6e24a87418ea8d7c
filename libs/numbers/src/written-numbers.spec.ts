import fc from 'fast-check';
import { findNumbers } from './index';

/** Each number as it stands in the text, with what it says: `5.5% = 5.5 percent`. */
const english = (text: string): string[] => told(text, 'en');
const arabic = (text: string): string[] => told(text, 'ar');

function told(text: string, language: string): string[] {
  return findNumbers(text, { language }).map(({ text: found, kind, value, currency }) =>
    [found, '=', value, ...(kind === 'number' ? [] : [kind]), ...(currency === undefined ? [] : [currency])].join(' '),
  );
}

describe('words for numbers in English', () => {
  it.each([
    ['two', 2],
    ['three', 3],
    ['nine', 9],
    ['ten', 10],
    ['eleven', 11],
    ['twelve', 12],
    ['thirteen', 13],
    ['fifteen', 15],
    ['eighteen', 18],
    ['nineteen', 19],
    ['twenty', 20],
    ['forty', 40],
    ['ninety', 90],
    ['twenty-one', 21],
    ['Thirty-Five', 35],
    ['sixty two', 62],
    ['ninety-nine', 99],
    ['one hundred', 100],
    ['two hundred', 200],
    ['one hundred and one', 101],
    ['three hundred forty', 340],
    ['four hundred and fifty-six', 456],
    ['one thousand', 1000],
    ['a thousand', 1000],
    ['twelve thousand', 12_000],
    ['one thousand and five', 1005],
    ['one thousand two hundred', 1200],
    ['forty-five thousand six hundred and seventy-eight', 45_678],
    ['two hundred thousand', 200_000],
    ['a million', 1_000_000],
    ['three million', 3_000_000],
    ['two million three hundred thousand', 2_300_000],
    ['a billion', 1_000_000_000],
    ['seven billion', 7_000_000_000],
    ['one trillion', 1_000_000_000_000],
    ['half a billion', 500_000_000],
    ['two and a half million', 2_500_000],
  ])('%s is %i', (words, value) => {
    expect(english(`They counted ${words} tents.`)).toEqual([`${words} = ${value}`]);
  });
});

describe('words for numbers in Arabic', () => {
  it.each([
    ['ثلاثة', 3],
    ['خمس', 5],
    ['ثماني', 8],
    ['تسعة', 9],
    ['عشرة', 10],
    ['أحد عشر', 11],
    ['إحدى عشرة', 11],
    ['اثني عشر', 12],
    ['اثنتا عشرة', 12],
    ['ثلاثة عشر', 13],
    ['ثماني عشرة', 18],
    ['تسعة عشر', 19],
    ['عشرون', 20],
    ['ثلاثين', 30],
    ['تسعون', 90],
    ['أربعة وثلاثين', 34],
    ['سبع وسبعين', 77],
    ['تسعة وتسعون', 99],
    ['مئة', 100],
    ['مائة', 100],
    ['مئتي', 200],
    ['مائتان', 200],
    ['ثلاثمائة', 300],
    ['خمسمئة', 500],
    ['تسعمائة', 900],
    ['مئة وخمسة', 105],
    ['مائتين وأربعين', 240],
    ['خمسمئة وستة وسبعين', 576],
    ['ألف', 1000],
    ['ألفين', 2000],
    ['ثلاثة آلاف', 3000],
    ['أحد عشر ألف', 11_000],
    ['عشرين ألف', 20_000],
    ['خمسة وعشرين ألف', 25_000],
    ['مئة ألف', 100_000],
    ['ألف وخمسمئة', 1500],
    ['ألفين وثلاثمئة', 2300],
    ['أربعة آلاف ومئتين', 4200],
    ['مليون', 1_000_000],
    ['مليونين', 2_000_000],
    ['ثلاثة ملايين', 3_000_000],
    ['مليون ومئتي ألف', 1_200_000],
    ['مليونين ونصف المليون', 2_500_000],
    ['ثلاثة ملايين ونصف المليون', 3_500_000],
    ['مليار', 1_000_000_000],
    ['مليارين', 2_000_000_000],
    ['خمسة مليارات', 5_000_000_000],
    ['نصف مليار', 500_000_000],
    ['تريليون', 1_000_000_000_000],
  ])('%s is %i', (words, value) => {
    expect(arabic(`أحصوا ${words} خيمة`)).toEqual([`${words} = ${value}`]);
  });

  it('reads ten behind a word with an article that is no part of the number', () => {
    expect(arabic('خفض تراجع أسعار النفط عشرة دولارات التوازن')).toEqual(['عشرة دولارات = 10 money USD']);
    expect(arabic('وصل إلى القرية عشر عائلات')).toEqual(['عشر = 10']);
  });

  it('reads them as vowelled schoolbooks and agencies write them', () => {
    expect(arabic('قُتِلَ خَمْسَةٌ وَعِشْرُونَ')).toEqual(['خَمْسَةٌ وَعِشْرُونَ = 25']);
    expect(arabic('وصل ثلاثـة آلاف')).toEqual(['ثلاثـة آلاف = 3000']);
  });

  it.each([
    ['و', 'وخمسين خيمة'],
    ['ب', 'بخمسين خيمة'],
    ['ل', 'لخمسين خيمة'],
    ['ف', 'فخمسين خيمة'],
  ])('keeps the prefix %s outside', (_, text) => {
    expect(arabic(`ثم ${text}`)).toEqual(['خمسين = 50']);
  });
});

describe('digits', () => {
  it.each([
    ['7', 7],
    ['0.5', 0.5],
    ['1,000', 1000],
    ['12,345', 12_345],
    ['1,234,567', 1_234_567],
    ['3.14', 3.14],
    ['10 000', 10_000],
    ['1 234 567', 1_234_567],
    ['10\u00a0000', 10_000],
    ['10\u202f000', 10_000],
    ['2.5 million', 2_500_000],
    ['1.2 billion', 1_200_000_000],
    ['4 trillion', 4_000_000_000_000],
    ['100 thousand', 100_000],
    ['2.5bn', 2_500_000_000],
    ['1.7tn', 1_700_000_000_000],
    ['-40', -40],
    ['\u221240', -40],
  ])('in English %s is %d', (digits, value) => {
    expect(english(`They counted ${digits} tents.`)).toEqual([`${digits} = ${value}`]);
  });

  it.each([
    ['٧', 7],
    ['١٢٣', 123],
    ['۴۵۶', 456],
    ['١٬٠٠٠', 1000],
    ['١٬٢٣٤٬٥٦٧', 1_234_567],
    ['٣٫١٤', 3.14],
    ['12,345', 12_345],
    ['2,5 مليون', 2_500_000],
    ['2.5 مليون', 2_500_000],
    ['٢٫٥ مليار', 2_500_000_000],
    ['3 آلاف', 3000],
    ['15 ألف', 15_000],
    ['15 ألفا', 15_000],
    ['200 مليون', 200_000_000],
    ['1.5 تريليون', 1_500_000_000_000],
    ['5 ملايين و300 ألف', 5_300_000],
  ])('in Arabic %s is %d', (digits, value) => {
    expect(arabic(`أحصوا ${digits} خيمة`)).toEqual([`${digits} = ${value}`]);
  });

  it('ends before the stop of the sentence and within brackets and quotation marks', () => {
    expect(english('They counted 500. (300) "200", 100; 50!')).toEqual([
      '500 = 500',
      '300 = 300',
      '200 = 200',
      '100 = 100',
      '50 = 50',
    ]);
    expect(arabic('أحصوا ٥٠٠. (٣٠٠) «٢٠٠»، ١٠٠؛ ٥٠؟')).toEqual(['٥٠٠ = 500', '٣٠٠ = 300', '٢٠٠ = 200', '١٠٠ = 100', '٥٠ = 50']);
  });
});

describe('percentages', () => {
  it.each([
    ['5%', 5],
    ['5 %', 5],
    ['0.25%', 0.25],
    ['-3%', -3],
    ['12 percent', 12],
    ['12 per cent', 12],
    ['12.5 per cent', 12.5],
    ['ten percent', 10],
    ['twenty-five per cent', 25],
    ['1,200%', 1200],
  ])('in English %s', (written, value) => {
    expect(english(`Prices changed by ${written} this spring.`)).toEqual([`${written} = ${value} percent`]);
  });

  it.each([
    ['5%', 5],
    ['٥٪', 5],
    ['٥ ٪', 5],
    ['%5', 5],
    ['٪٥', 5],
    ['12 بالمئة', 12],
    ['12 بالمائة', 12],
    ['12 في المئة', 12],
    ['12 في المائة', 12],
    ['١٢٫٥ في المئة', 12.5],
    ['عشرة في المئة', 10],
    ['خمسة وعشرين بالمئة', 25],
  ])('in Arabic %s', (written, value) => {
    expect(arabic(`تغيرت الأسعار ${written} هذا الربيع`)).toEqual([`${written} = ${value} percent`]);
  });
});

describe('money', () => {
  it.each([
    ['$5', '5 money USD'],
    ['$1,250.50', '1250.5 money USD'],
    ['$3 million', '3000000 money USD'],
    ['$3m', '3000000 money USD'],
    ['$3bn', '3000000000 money USD'],
    ['$20k', '20000 money USD'],
    ['€7.5 billion', '7500000000 money EUR'],
    ['£900', '900 money GBP'],
    ['¥500', '500 money JPY'],
    ['₹300', '300 money INR'],
    ['US$40', '40 money USD'],
    ['5 dollars', '5 money USD'],
    ['five million dollars', '5000000 money USD'],
    ['5 US dollars', '5 money USD'],
    ['5 Australian dollars', '5 money AUD'],
    ['5 euros', '5 money EUR'],
    ['5 Egyptian pounds', '5 money EGP'],
    ['5 Kuwaiti dinars', '5 money KWD'],
    ['5 Saudi riyals', '5 money SAR'],
    ['5 dirhams', '5 money'],
    ['5 Turkish lira', '5 money TRY'],
    ['5 Swiss francs', '5 money CHF'],
    ['5 Indian rupees', '5 money INR'],
    ['EUR 60', '60 money EUR'],
    ['60 EUR', '60 money EUR'],
  ])('in English %s', (written, money) => {
    expect(english(`The work cost ${written} in all.`)).toEqual([`${written} = ${money}`]);
  });

  it.each([
    ['5 دولارات', '5 money USD'],
    ['50 دولارا', '50 money USD'],
    ['$50', '50 money USD'],
    ['50 دولار أمريكي', '50 money USD'],
    ['50 دولارا كنديا', '50 money CAD'],
    ['50 يورو', '50 money EUR'],
    ['3 ملايين يورو', '3000000 money EUR'],
    ['50 جنيها مصريا', '50 money EGP'],
    ['50 جنيها', '50 money'],
    ['50 دينارا أردنيا', '50 money JOD'],
    ['50 دينارا', '50 money'],
    ['خمسة ملايين دينار كويتي', '5000000 money KWD'],
    ['50 درهما إماراتيا', '50 money AED'],
    ['50 ريالا قطريا', '50 money QAR'],
    ['50 ليرة سورية', '50 money SYP'],
    ['50 ليرة تركية', '50 money TRY'],
    ['مليوني دولار', '2000000 money USD'],
  ])('in Arabic %s', (written, money) => {
    expect(arabic(`كلف العمل ${written} في المجموع`)).toEqual([`${written} = ${money}`]);
  });
});

describe('what is no count', () => {
  it.each([
    'on 12 June',
    'on June 12',
    'June 12, 2019',
    'since 1999',
    'in the 1980s',
    'from 1999 to 2003',
    'at 7.30 p.m.',
    'at 07:45 GMT',
    'won 4-0',
    'a 10-15 year wait',
    'Chapter 7',
    'Section 230',
    'page 5',
    'the 1st and the 22nd',
    'their third title',
    'COVID-19',
    'the G7',
    'a MiG-29',
    'call 020 7946 0000',
    'one of them',
    'a third of voters',
    'version 2.0.1',
    'at 192.168.1.1',
  ])('in English: %s', (text) => {
    expect(english(`It was ${text} that they named.`)).toEqual([]);
  });

  it.each([
    'في 12 يونيو',
    'في 12 يونيو 2019',
    'منذ عام 1999',
    'في سنة ٢٠٠٣',
    'بين عامي 1999 و2003',
    'الساعة 7:30',
    'الساعة السابعة',
    'بنتيجة 4-0',
    'المادة 7',
    'القرار 1701',
    'الصفحة 5',
    'كوفيد-19',
    'مقاتلة إف-16',
    'في الدورة الرابعة عشرة',
    'الدول الخمس عشرة',
    'دور الستة عشر',
    'للاثني عشر',
    'في المرتبة الثالثة',
    'أحد الشهود',
    'ثلث الناخبين',
    'آلاف الناخبين',
    'عشرات الجرحى',
  ])('in Arabic: %s', (text) => {
    expect(arabic(`ذكروا ${text} أمس`)).toEqual([]);
  });
});

describe('any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom(...Array.from('0123456789٠١٢٣٤٥٦٧٨٩.,٬٫،-+%٪$€ \u00a0bnkm/:وال')), { maxLength: 30 })
      .map((parts) => parts.join('')),
  );

  it.each(['ar', 'en'])('is read in %s without an error, each number where it says and finite', (language) => {
    fc.assert(
      fc.property(text, (written) => {
        let last = 0;
        for (const { start, end, text: found, value } of findNumbers(written, { language })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(written.slice(start, end)).toBe(found);
          expect(found).toBe(found.trim());
          expect(Number.isFinite(value)).toBe(true);
          last = end;
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('reads a scale as so many times the number before it', () => {
    const scales = fc.constantFrom(['thousand', 1e3] as const, ['million', 1e6] as const, ['billion', 1e9] as const);
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999 }), scales, (count, [scale, factor]) => {
        expect(english(`It has ${count} ${scale} readers`)).toEqual([`${count} ${scale} = ${count * factor}`]);
      }),
    );
  });

  it('reads the same in Arabic, whichever digits the writer has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1_899 }), (count) => {
        const eastern = Array.from(String(count), (digit) => String.fromCodePoint(0x660 + Number(digit))).join('');
        expect(arabic(`أحصوا ${count} خيمة`)).toEqual([`${count} = ${count}`]);
        expect(arabic(`أحصوا ${eastern} خيمة`)).toEqual([`${eastern} = ${count}`]);
      }),
    );
  });

  it('reads a number again as it stands alone, where the number has a unit that says what it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom('$', '€', '£'), (amount, sign) => {
        const written = `${sign}${amount.toLocaleString('en-US')}`;
        const [found] = findNumbers(`It cost ${written}, they said.`, { language: 'en' });
        expect(findNumbers(found!.text, { language: 'en' })).toEqual([{ ...found, start: 0, end: written.length }]);
      }),
    );
  });
});
