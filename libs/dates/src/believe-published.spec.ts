import fc from 'fast-check';
import { believePublished } from './believe-published';
import { parsePublishedDate } from './parse-published-date';

const now = new Date('2024-05-12T10:00:00Z');
const believed = (text: string): string | undefined => {
  const date = believePublished(parsePublishedDate(text)!, now);
  return date && `${date.value} ${date.precision}`;
};

describe('believePublished', () => {
  it.each([
    ['2024-05-12T10:05:00Z', '2024-05-12T10:05:00Z instant'],
    ['2024-05-12T13:00:00+03:00', '2024-05-12T10:00:00Z instant'],
    ['2024-05-12', '2024-05-12T00:00:00Z day'],
    ['2024-05-13', '2024-05-13T00:00:00Z day'],
    ['2024-05-12 13:00', '2024-05-12T00:00:00Z day'],
    ['2024', '2024-01-01T00:00:00Z year'],
  ])('believes %s, as far as it can be', (text, date) => {
    expect(believed(text)).toBe(date);
  });

  it.each([
    '2024-05-12T11:00:00Z',
    '2024-05-14',
    '2024-06',
    '2025',
    '2050-01-01T00:00:00Z',
    '2024-05-13 02:00',
    '1970-01-01',
    '1700-01-01',
  ])('does not believe %s', (text) => {
    expect(believed(text)).toBeUndefined();
  });

  it('gives nothing that it would not believe again', () => {
    const text = fc
      .tuple(fc.integer({ min: -40 * 60, max: 40 * 60 }), fc.constantFrom('', 'Z', '+03:00'))
      .map(([minutes, zone]) => new Date(now.getTime() + minutes * 60_000).toISOString().slice(0, 19) + zone);
    fc.assert(
      fc.property(text, (written) => {
        const date = believePublished(parsePublishedDate(written)!, now);
        if (date !== undefined) expect(believePublished(date, now)).toEqual(date);
      }),
    );
  });
});
