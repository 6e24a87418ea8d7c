import fc from 'fast-check';
import { hijriMonthNames, monthNames } from './months';
import { isCalledUpdate, parsePublishedDate } from './parse-published-date';
import { localDayOf } from './published-date';

const value = (text: string): string | undefined => parsePublishedDate(text)?.value;

describe('parsePublishedDate', () => {
  it.each([
    ['23 ديسمبر 2021', '2021-12-23'],
    ['الخميس، 23 كانون الأول/ ديسمبر 2021', '2021-12-23'],
    ['31 كانون الأول/ديسمبر 2021', '2021-12-31'],
    ['7 أيار (مايو) 2021', '2021-05-07'],
    ['٢٣ ديسمبر ٢٠٢١', '2021-12-23'],
    ['۲۳ ديسمبر ۲۰۲۱', '2021-12-23'],
    ['5 جويلية 2023', '2023-07-05'],
    ['14 شتنبر 2023', '2023-09-14'],
    ['3 يوليه 2020', '2020-07-03'],
    ['السابع من أكتوبر 2023', '2023-10-07'],
    ['الحادي والثلاثين من مايو عام 2023', '2023-05-31'],
    ['نشر في: 5 مايو/أيار 2021م', '2021-05-05'],
    ['23‏/12‏/2021', '2021-12-23'],
    ['23 December 2021', '2021-12-23'],
    ['December 23rd, 2021', '2021-12-23'],
    ['Thursday 23 December 2021', '2021-12-23'],
    ['Sept. 3, 2021', '2021-09-03'],
    ['23-Dec-2021', '2021-12-23'],
    ['23. Dezember 2021', '2021-12-23'],
    ['le 23 décembre 2021', '2021-12-23'],
    ['3 Ekim 2024', '2024-10-03'],
    ['2021-12-23', '2021-12-23'],
    ['20211223', '2021-12-23'],
    ['2021/12/23', '2021-12-23'],
    ['2021年12月23日', '2021-12-23'],
    ['2021. 12. 23.', '2021-12-23'],
    ['23. 12. 2021', '2021-12-23'],
    ['23 декабря 2021 г.', '2021-12-23'],
    ['23 grudnia 2021', '2021-12-23'],
    ['2021. december 23.', '2021-12-23'],
    ['2021 m. gruodžio 23 d.', '2021-12-23'],
    ['Ngày 23 tháng 12 năm 2021', '2021-12-23'],
    ['23 d’octubre de 2021', '2021-10-23'],
    ['23 दिसंबर 2021', '2021-12-23'],
  ])('reads the day of %j', (text, day) => {
    expect(parsePublishedDate(text)).toMatchObject({ value: `${day}T00:00:00Z`, precision: 'day' });
  });

  it.each([
    ['2021-12-23T17:30:00.5+03:00', '2021-12-23T14:30:00.500Z'],
    ['2021-12-23 17:30', '2021-12-23T17:30:00Z'],
    ['20211223T101112Z', '2021-12-23T10:11:12Z'],
    ['1640282400', '2021-12-23T18:00:00Z'],
    ['1640282400000', '2021-12-23T18:00:00Z'],
    ['Thu, 23 Dec 2021 17:30:00 +0300', '2021-12-23T14:30:00Z'],
    ['Dec. 23, 2021 at 5:30 PM EST', '2021-12-23T22:30:00Z'],
    ['December 23, 2021, 12:05 a.m. ET', '2021-12-23T05:05:00Z'],
    ['July 4, 2021, 9 am ET', '2021-07-04T13:00:00Z'],
    ['18:45 GMT, 23 December 2021', '2021-12-23T18:45:00Z'],
    ['23 December 2021 - 18:45 UTC+2', '2021-12-23T16:45:00Z'],
    ['الخميس 23 ديسمبر 2021 - 18:45 بتوقيت غرينتش', '2021-12-23T18:45:00Z'],
    ['23 ديسمبر 2021 الساعة ٦:٤٠ مساءً بتوقيت مكة المكرمة', '2021-12-23T15:40:00Z'],
    ['23 ديسمبر 2021 8:15 ص', '2021-12-23T08:15:00Z'],
    ['23.12.2021 18:30 Uhr', '2021-12-23T18:30:00Z'],
    ['2021-12-23T17:30:00\u221203:00', '2021-12-23T20:30:00Z'],
    ['2021-12-23T17:30:00 03:00', '2021-12-23T14:30:00Z'],
    ['23 December 2021, 18:45 UTC\u22122', '2021-12-23T20:45:00Z'],
  ])('reads the instant of %j', (text, instant) => {
    expect(parsePublishedDate(text)).toMatchObject({ value: instant, precision: 'instant' });
  });

  it('says how much is known', () => {
    expect(parsePublishedDate('ديسمبر 2021')).toMatchObject({ value: '2021-12-01T00:00:00Z', precision: 'month' });
    expect(parsePublishedDate('2021-12')).toMatchObject({ value: '2021-12-01T00:00:00Z', precision: 'month' });
    expect(parsePublishedDate('2021')).toMatchObject({ value: '2021-01-01T00:00:00Z', precision: 'year' });
  });

  it.each([
    ['2021-12-24T01:30:00+03:00', '2021-12-24'],
    ['2021-12-23 23:30', '2021-12-23'],
    ['23 December 2021, 11:45 PM EST', '2021-12-23'],
    ['23 ديسمبر 2021', '2021-12-23'],
    ['2021-12-23T22:30:00Z', undefined],
    ['1640298600', undefined],
    ['2021-12', undefined],
  ])('keeps the day on the calendar of who wrote %j', (text, day) => {
    expect(localDayOf(parsePublishedDate(text)!)).toBe(day);
  });

  it.each(['Last updated: ', 'آخر تحديث: ', 'Обновлено ', 'Son güncelleme: ', 'Zuletzt aktualisiert am ', 'Mis à jour le '])(
    'knows that %j calls a date an update',
    (label) => {
      expect(isCalledUpdate(label)).toBe(true);
      expect(isCalledUpdate('Published on ')).toBe(false);
    },
  );

  it.each(['1443/5/19', '19-05-1443 هـ', '1443-05-19', '١٩/٥/١٤٤٣'])('reads the Islamic date %j in numbers', (text) => {
    expect(parsePublishedDate(text)).toMatchObject({ value: '2021-12-23T00:00:00Z', precision: 'day', calendar: 'hijri' });
  });

  it.each(['1443/05/19 هـ الموافق 2021/12/23 م', '19-5-1443 الموافق 23-12-2021'])('takes the Gregorian day of %j', (text) => {
    expect(parsePublishedDate(text)).toMatchObject({ value: '2021-12-23T00:00:00Z' });
    expect(parsePublishedDate(text)?.calendar).toBeUndefined();
  });

  it('covers both names of one day', () => {
    for (const text of ['19 جمادى الأولى 1443هـ - 23 ديسمبر 2021م', '23/12/2021 الموافق 19/5/1443'])
      expect(parsePublishedDate(text)).toMatchObject({ value: '2021-12-23T00:00:00Z', start: 0, end: text.length });
  });

  it('leaves a year that may be Persian alone', () => {
    expect(parsePublishedDate('1400/10/02')).toBeUndefined();
  });

  it('converts a date of the Islamic calendar and says so', () => {
    expect(parsePublishedDate('19 جمادى الأولى 1443 هـ')).toMatchObject({
      value: '2021-12-23T00:00:00Z',
      precision: 'day',
      calendar: 'hijri',
    });
  });

  it('prefers the Gregorian date beside an Islamic one', () => {
    const date = parsePublishedDate('الخميس 19 جمادى الأولى 1443هـ الموافق 23 ديسمبر 2021م');
    expect(date).toMatchObject({ value: '2021-12-23T00:00:00Z' });
    expect(date?.calendar).toBeUndefined();
  });

  it('takes the publication, not the update', () => {
    expect(value('Updated May 6, 2021. Published May 5, 2021')).toBe('2021-05-05T00:00:00Z');
    expect(value('آخر تحديث: 24 ديسمبر 2021 نشر: 23 ديسمبر 2021')).toBe('2021-12-23T00:00:00Z');
    expect(value('Updated May 6, 2021')).toBe('2021-05-06T00:00:00Z');
  });

  it('puts the day first where a date of numbers can be read both ways, unless told otherwise', () => {
    expect(value('5/12/2021')).toBe('2021-12-05T00:00:00Z');
    expect(parsePublishedDate('5/12/2021', { monthFirst: true })?.value).toBe('2021-05-12T00:00:00Z');
    expect(value('12/23/2021')).toBe('2021-12-23T00:00:00Z');
    expect(parsePublishedDate('5.12.2021', { monthFirst: true })?.value).toBe('2021-12-05T00:00:00Z');
  });

  it.each(['', 'nothing', '12', '45 December', '2021-13-45', '31/02/2021', 'room 1443', 'call 2021-12-23456', 'مارس الرياضة'])(
    'finds no date in %j',
    (text) => {
      expect(parsePublishedDate(text)).toBeUndefined();
    },
  );

  it('points at the date in the text, diacritics and all', () => {
    const text = 'بغداد، 23 دِيسمبر 2021 | أخبار';
    const { start, end } = parsePublishedDate(text)!;
    expect(text.slice(start, end)).toBe('23 دِيسمبر 2021');
  });

  const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

  it('reads back a random day in every style', () => {
    const styles: ((d: number, m: number, y: number) => string)[] = [
      (d, m, y) => `${d} ${monthNames.en[m]![0]} ${y}`,
      (d, m, y) => `${monthNames.en[m]!.at(-1)!} ${d}, ${y}`,
      (d, m, y) => `${y}/${m + 1}/${d}`,
      (d, m, y) => `${d}.${m + 1}.${y}`,
      (d, m, y) => `${d} ${monthNames.fr[m]![0]!} ${y}`,
      (d, m, y) => `${d} ${monthNames.tr[m]![0]!} ${y}`,
      (d, m, y) => `${d} ${monthNames.ar[m]![0]}/ ${monthNames.ar[m]![1]} ${y}`,
      (d, m, y) =>
        new Intl.NumberFormat('ar-u-nu-arab', { useGrouping: false }).format(d) + ` ${monthNames.ar[m]![1]} ` + String(y),
    ];
    fc.assert(
      fc.property(day, fc.constantFrom(...styles), (date, style) => {
        const text = style(date.getUTCDate(), date.getUTCMonth(), date.getUTCFullYear());
        expect(parsePublishedDate(text)?.value).toBe(`${date.toISOString().slice(0, 10)}T00:00:00Z`);
      }),
    );
  });

  it('reads back a random instant in RFC 2822 and ISO 8601', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(Date.parse(value(date.toISOString())!)).toBe(date.getTime());
        expect(Date.parse(value(date.toUTCString())!)).toBe(Math.floor(date.getTime() / 1000) * 1000);
      }),
    );
  });

  it('never throws and keeps its range inside the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('0123456789/-.: Tم,Z+'), 'ديسمبر', 'Dec'), maxLength: 40 }),
        (text) => {
          const date = parsePublishedDate(text);
          if (date === undefined) return;
          expect(date.start).toBeLessThan(date.end);
          expect(date.end).toBeLessThanOrEqual(text.length);
          expect(new Date(date.value).getTime()).not.toBeNaN();
        },
      ),
    );
  });
});

describe('month names', () => {
  it('name twelve months in every language, none twice', () => {
    for (const months of [...Object.values(monthNames), hijriMonthNames]) {
      expect(months).toHaveLength(12);
      const names = months.flat();
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
