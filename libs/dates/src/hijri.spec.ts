import fc from 'fast-check';
import { fromHijri, toHijri } from './hijri';

describe('fromHijri', () => {
  it.each([
    [
      { year: 1443, month: 5, day: 19 },
      { year: 2021, month: 12, day: 23 },
    ],
    [
      { year: 1445, month: 9, day: 1 },
      { year: 2024, month: 3, day: 11 },
    ],
  ])('converts %j', (hijri, gregorian) => {
    expect(fromHijri(hijri)).toEqual(gregorian);
  });

  it('is the way back from toHijri', () => {
    const days = fc.record({
      year: fc.integer({ min: 1900, max: 2077 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(days, (day) => {
        expect(fromHijri(toHijri(day))).toEqual(day);
      }),
    );
  });

  it('knows no day that the calendar has not', () => {
    expect(fromHijri({ year: 1443, month: 13, day: 1 })).toBeUndefined();
    expect(fromHijri({ year: 1443, month: 5, day: 31 })).toBeUndefined();
  });
});
