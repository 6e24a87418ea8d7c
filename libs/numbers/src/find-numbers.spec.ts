import fc from 'fast-check';
import { findNumbers } from './find-numbers';

const read = (text: string): string[] =>
  findNumbers(text, { language: /[\u0600-\u06ff]/.test(text) ? 'ar' : 'en' }).map(({ text: found, kind, value, currency }) =>
    [found, kind === 'number' ? '' : kind, value, currency ?? ''].filter((part) => part !== '').join(' | '),
  );

describe('findNumbers', () => {
  it.each([
    ['It sold 1,234.5 tonnes and 3,000,000 litres', ['1,234.5 | 1234.5', '3,000,000 | 3000000']],
    ['a crowd of 12 500 people', ['12 500 | 12500']],
    ['5.3 million people, 20 thousand cars', ['5.3 million | 5300000', '20 thousand | 20000']],
    ['twenty-five soldiers and two hundred and six workers', ['twenty-five | 25', 'two hundred and six | 206']],
    ['a dozen boats, half a million votes, half a dozen', ['a dozen | 12', 'half a million | 500000', 'half a dozen | 6']],
    ['one and a half million; a million and a half', ['one and a half million | 1500000', 'a million and a half | 1500000']],
    ['three thousand two hundred tents', ['three thousand two hundred | 3200']],
    ['a hundred died, two dozen fled', ['a hundred | 100', 'two dozen | 24']],
    ['killed one million and 20 were hurt', ['one million | 1000000', '20 | 20']],
    [
      'up 5.5% or 6 per cent, not seven percent',
      ['5.5% | percent | 5.5', '6 per cent | percent | 6', 'seven percent | percent | 7'],
    ],
    [
      '$5 million, US$1.2bn, €30, £20m',
      [
        '$5 million | money | 5000000 | USD',
        'US$1.2bn | money | 1200000000 | USD',
        '€30 | money | 30 | EUR',
        '£20m | money | 20000000 | GBP',
      ],
    ],
    ['10 million Iraqi dinars and 5 dinars', ['10 million Iraqi dinars | money | 10000000 | IQD', '5 dinars | money | 5']],
    [
      'USD 40,000 and 300 euros and 2,000 pounds sterling',
      ['USD 40,000 | money | 40000 | USD', '300 euros | money | 300 | EUR', '2,000 pounds sterling | money | 2000 | GBP'],
    ],
    [
      'A$7 and C$8 and 9 Canadian dollars',
      ['A$7 | money | 7 | AUD', 'C$8 | money | 8 | CAD', '9 Canadian dollars | money | 9 | CAD'],
    ],
    ['it fell to -5 degrees', ['-5 | -5']],
    ['it weighs 20 pounds and is 50km away', ['20 | 20', '50 | 50']],
    ['2000 people in 2019', ['2000 | 2000']],
  ])('reads English: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['باع ١٬٢٣٤٫٥ طن و1.234,5 طن', ['١٬٢٣٤٫٥ | 1234.5', '1.234,5 | 1234.5']],
    ['۱۲۳ نفر', ['۱۲۳ | 123']],
    ['وصل في 26 يونيه وعاد في 3 غشت مع 40 جنديا', ['40 | 40']],
    ['1,5 مليون شخص', ['1,5 مليون | 1500000']],
    ['نسبة 0،80% وبيع 3،033،731 سهما', ['0،80% | percent | 0.8', '3،033،731 | 3033731']],
    ['اثنا عشر شخصا', ['اثنا عشر | 12']],
    ['خمسة وعشرين جنديا', ['خمسة وعشرين | 25']],
    ['خمسة عشر ألف نازح', ['خمسة عشر ألف | 15000']],
    ['مئة وثلاثة وعشرون شخصا', ['مئة وثلاثة وعشرون | 123']],
    ['ثلاثمئة وأربعون، وست مئة', ['ثلاثمئة وأربعون | 340', 'ست مئة | 600']],
    ['مليونا شخص ومليوني طفل', ['مليونا | 2000000', 'مليوني | 2000000']],
    ['مليونا و200 ألف شخص', ['مليونا و200 ألف | 1200000']],
    ['ثلاثة آلاف و200 شخص', ['ثلاثة آلاف و200 | 3200']],
    ['مئتي ألف نسمة، ألفا جندي', ['مئتي ألف | 200000', 'ألفا | 2000']],
    ['مليون ونصف المليون برميل', ['مليون ونصف المليون | 1500000']],
    ['نصف مليون لاجئ', ['نصف مليون | 500000']],
    ['ألف ومئتان وخمسون', ['ألف ومئتان وخمسون | 1250']],
    ['5 ملايين دولار أميركي', ['5 ملايين دولار أميركي | money | 5000000 | USD']],
    ['بمليار دينار عراقي', ['مليار دينار عراقي | money | 1000000000 | IQD']],
    ['عشرة آلاف ليرة لبنانية', ['عشرة آلاف ليرة لبنانية | money | 10000 | LBP']],
    ['20 دينارا كويتيا و30 ريالا', ['20 دينارا كويتيا | money | 20 | KWD', '30 ريالا | money | 30']],
    ['50 جنيها إسترلينيا و100 جنيه مصري', ['50 جنيها إسترلينيا | money | 50 | GBP', '100 جنيه مصري | money | 100 | EGP']],
    ['درهم إماراتي و70 درهما مغربيا و3 يورو', ['70 درهما مغربيا | money | 70 | MAD', '3 يورو | money | 3 | EUR']],
    [
      'بنسبة 12.5 بالمئة و٣٠٪ وعشرين في المئة',
      ['12.5 بالمئة | percent | 12.5', '٣٠٪ | percent | 30', 'عشرين في المئة | percent | 20'],
    ],
    ['نحو %50 من السكان', ['%50 | percent | 50']],
    ['بـ50 ألف دولار', ['50 ألف دولار | money | 50000 | USD']],
    ['قُتل واحدٌ وعشرون', ['واحدٌ وعشرون | 21']],
  ])('reads Arabic: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'on 5 May 2021 and December 31, 2020',
    'at 10:30 and at 9 p.m.',
    'beat them 3-2, then 4 - 1',
    'call +964 770 123 4567 or 07701234567',
    'Article 140, page 12, Resolution 2254',
    'in 2020, in the 1990s, 2020/21',
    'the 20th G20 summit, COVID-19, F-16',
    'one of the millions, thousands of them, two-thirds',
    'a 25-year-old in the 100m final',
    'World War Two',
    'المادة 140 والفقرة 3',
    'في 31 ديسمبر/كانون الأول 2021',
    'فاز 3-1 في الساعة 20',
    'بنسبة 06 .0% في المرتبة الرابعة عشرة',
    'أثنى على الجهود',
    'ملايين العراقيين وآلاف المتظاهرين',
    'الدورة الـ75 لقمة العشرين',
    'أحد الوزراء، لست هنا',
    'بلغ 1.500 وهو رقم غامض',
  ])('leaves out what is no count: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('says nothing about a language that it does not know', () => {
    expect(findNumbers('5 millions', { language: 'fr' })).toEqual([]);
  });

  it('reads back every number that is written with separators, in both systems of digits', () => {
    const amount = fc.tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(amount, ([whole, cents]) => {
        const value = Number(`${whole}.${String(cents).padStart(2, '0')}`);
        const options = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
        for (const [locale, language] of [
          ['en-US', 'en'],
          ['ar-EG', 'ar'],
          ['fa-IR', 'ar'],
        ] as const) {
          const written = value.toLocaleString(locale, options);
          const found = findNumbers(`x ${written} y`, { language });
          expect(found).toEqual([{ start: 2, end: 2 + written.length, text: written, kind: 'number', value }]);
        }
      }),
    );
  });

  it('gives ordered ranges that never overlap and hold exactly the text', () => {
    const part = fc.constantFrom(
      ...'5 1,000 ٣٫٥ خمسة وعشرين و20 ألف ملايين مليونا ونصف $ % دولار عراقي دينار and a half million twenty five - / : . بالمئة x 2020'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(part), fc.constantFrom(' ', ''), fc.constantFrom('ar', 'en'), (parts, space, language) => {
        const text = parts.join(space);
        let last = 0;
        for (const { start, end, text: found, value } of findNumbers(text, { language })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(found);
          expect(Number.isFinite(value)).toBe(true);
          last = end;
        }
      }),
    );
  });
});
