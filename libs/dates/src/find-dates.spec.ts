import fc from 'fast-check';
import { findDates } from './find-dates';

/** A Thursday. */
const reference = new Date('2021-12-23T10:00:00Z');
const found = (text: string): string[] => findDates(text, reference).map((date) => `${date.text} = ${date.value}`);

describe('findDates', () => {
  it.each([
    ['ينسحب التحالف في 31 ديسمبر/كانون الأول الحالي، بحسب البيان', ['31 ديسمبر/كانون الأول الحالي = 2021-12-31']],
    ['مهامه في العراق، في مايو/ أيار من العام المقبل.', ['مايو/ أيار من العام المقبل = 2022-05']],
    ['مع نهاية الشهر الجاري.', ['نهاية الشهر الجاري = 2021-12']],
    ['والتقى الكاظمي، اليوم الخميس، الوزير', ['اليوم الخميس = 2021-12-23']],
    ['وأكد أمس الأربعاء أنه سيزور', ['أمس الأربعاء = 2021-12-22']],
    ['يجتمعون الخميس المقبل', ['الخميس المقبل = 2021-12-30']],
    ['غادر يوم الثلاثاء الماضي', ['الثلاثاء الماضي = 2021-12-21']],
    ['أعلن الأسبوع الفائت، وبدأت العام الماضي', ['الأسبوع الفائت = 2021-12', 'العام الماضي = 2020']],
    ['هجوم السابع من أكتوبر/تشرين الأول الماضي', ['السابع من أكتوبر/تشرين الأول الماضي = 2021-10-07']],
    ['منذ عام 2003 وحتى مارس المقبل', ['عام 2003 = 2003', 'مارس المقبل = 2022-03']],
    ['و31 ديسمبر موعد نهائي', ['31 ديسمبر = 2021-12-31']],
    ['في ٢٢ أيار', ['٢٢ أيار = 2022-05-22']],
    ['5 رمضان 1443', ['5 رمضان 1443 = 2022-04-06']],
    ['من 3 إلى 7 كانون الأول/ديسمبر 2022', ['3 = 2022-12-03', '7 كانون الأول/ديسمبر 2022 = 2022-12-07']],
    ['بين 12 و14 يناير 2023', ['12 = 2023-01-12', '14 يناير 2023 = 2023-01-14']],
    ['12-14 يناير 2023', ['12 = 2023-01-12', '14 يناير 2023 = 2023-01-14']],
    ['من 3 وحتى 7 ديسمبر 2022', ['3 = 2022-12-03', '7 ديسمبر 2022 = 2022-12-07']],
    ['من 3 ولغاية 7 ديسمبر 2022', ['3 = 2022-12-03', '7 ديسمبر 2022 = 2022-12-07']],
    ['من 30 نيسان إلى 2 أيار 2025', ['30 نيسان = 2025-04-30', '2 أيار 2025 = 2025-05-02']],
    ['سيسافر غدا ثم يعود بعد غد', ['غدا = 2021-12-24', 'بعد غد = 2021-12-25']],
    ['سيجتمع المجلس يوم الاثنين', ['الاثنين = 2021-12-27']],
    ['قال الاثنين إن المرفأ سيغلق', ['الاثنين = 2021-12-20']],
    ['المباراة المقرر إقامتها الأحد', ['الأحد = 2021-12-26']],
    ['فاز في السينما الأحد', ['الأحد = 2021-12-19']],
    ['افتتح قبل ثلاثة أيام وبدأ منذ أسبوعين', ['قبل ثلاثة أيام = 2021-12-20', 'منذ أسبوعين = 2021-12']],
    ['غادر قبل 5 سنوات وعاد منذ عام', ['قبل 5 سنوات = 2016', 'منذ عام = 2020']],
    ['خلال 2-3 سبتمبر المقبل', ['2 = 2022-09-02', '3 سبتمبر المقبل = 2022-09-03']],
    ['الموافق 19/10/1436هـ', ['19/10/1436هـ = 2015-08-04']],
    ['بين عامي 1990 و1995، ثم في 2003.', ['1990 = 1990', '1995 = 1995', '2003 = 2003']],
    ['في 1967م', ['1967م = 1967']],
  ])('resolves %j', (text, dates) => {
    expect(found(text)).toEqual(dates);
  });

  it.each([
    [
      'said on Thursday that talks resume next month, on May 5',
      ['Thursday = 2021-12-23', 'next month = 2022-01', 'May 5 = 2022-05-05'],
    ],
    ['He arrived on Tuesday, 21 December, and left yesterday.', ['Tuesday, 21 December = 2021-12-21', 'yesterday = 2021-12-22']],
    ['last week, earlier this year, since 2019', ['last week = 2021-12', 'earlier this year = 2021', '2019 = 2019']],
    ['on Jan. 2 or next Tuesday', ['Jan. 2 = 2022-01-02', 'next Tuesday = 2021-12-28']],
    ['between October 2023 and 7 November 2023', ['October 2023 = 2023-10', '7 November 2023 = 2023-11-07']],
    ['in March', ['March = 2022-03']],
    ['from 3 to 7 December 2022', ['3 = 2022-12-03', '7 December 2022 = 2022-12-07']],
    ['on 12-14 January 2023', ['12 = 2023-01-12', '14 January 2023 = 2023-01-14']],
    ['on April 12–13 in Aden', ['April 12 = 2022-04-12', '13 = 2022-04-13']],
    ['between May 3 and 5, 2025', ['May 3 = 2025-05-03', '5, 2025 = 2025-05-05']],
    ['from 28 December to 4 January 2025', ['28 December = 2024-12-28', '4 January 2025 = 2025-01-04']],
    ['closed from 23 December until 8 January', ['23 December = 2021-12-23', '8 January = 2022-01-08']],
    ['a score of 3-2 in May 2026', ['May 2026 = 2026-05']],
    ['on May 4 and 20 people', ['May 4 = 2022-05-04']],
    ['The council will meet on Monday', ['Monday = 2021-12-27']],
    ['Fares rise. On Monday, the ferry will stop', ['Monday = 2021-12-27']],
    ['She said on Monday that the ferry will stop', ['Monday = 2021-12-20']],
    ['The vote is scheduled for Sunday', ['Sunday = 2021-12-26']],
    ['He set out on Sunday', ['Sunday = 2021-12-19']],
    ['broke down on Friday last week', ['Friday last week = 2021-12-17']],
    ['opened three days ago, closed 2 years ago', ['three days ago = 2021-12-20', '2 years ago = 2019']],
    ['The pier was built a month ago', ['a month ago = 2021-11']],
    ['The harbor will open in August', ['August = 2022-08']],
    ['The harbor opened in July', ['July = 2021-07']],
    ['The ferry stopped after the June storm', ['June = 2021-06']],
    ['a 2018 survey, between 1990 and 1995 (2017)', ['2018 = 2018', '1990 = 1990', '1995 = 1995', '2017 = 2017']],
    ['plans for 2030 and 2031', ['2030 = 2030', '2031 = 2031']],
  ])('resolves %j', (text, dates) => {
    expect(found(text)).toEqual(dates);
  });

  it.each([
    'مارس الرجل الرياضة',
    'صلاة الجمعة',
    'اليوم العالمي للصحة',
    'he may come, and may 5 people march',
    'in 2000 schools',
    'a 12-year-old with 1,999 coins',
    'Theresa May said',
    'the film came out 2020 times',
    'more than two weeks ago',
    'the temple of 1500 BC',
    'معبد من عام 1500 قبل الميلاد',
    'منذ شهر رجب',
    'قبل عام من الحادث',
  ])('leaves alone what only looks like a date: %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('gives ranges that hold exactly the text, in order, never overlapping', () => {
    const parts = [
      '31 ديسمبر/كانون الأول الحالي',
      'الخمِيس',
      ' و',
      'May 5',
      'العام المقبل',
      '، ',
      'last week',
      ' ',
      '2021-12-23',
      'x',
      '\u064e',
      '\n',
      '٢٢ أيار',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const date of findDates(text, reference)) {
          expect(text.slice(date.start, date.end)).toBe(date.text);
          expect(date.start).toBeGreaterThanOrEqual(last);
          expect(date.value).toMatch({ day: /^\d{4}-\d\d-\d\d$/, month: /^\d{4}-\d\d$/, year: /^\d{4}$/ }[date.precision]);
          last = date.end;
        }
      }),
    );
  });
});
