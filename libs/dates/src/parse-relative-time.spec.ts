import { parseRelativeTime } from './parse-relative-time';

const now = new Date('2024-05-02T01:30:20Z');

describe('a line that counts back', () => {
  it.each([
    ['12 minutes ago', '2024-05-02T01:18:00Z', 'instant'],
    ['Published 3 hours ago', '2024-05-01T00:00:00Z', 'day'],
    ['an hour ago', '2024-05-02T00:00:00Z', 'day'],
    ['two days ago', '2024-04-30T00:00:00Z', 'day'],
    ['3 weeks ago', '2024-04-01T00:00:00Z', 'month'],
    ['قبل ساعتين', '2024-05-01T00:00:00Z', 'day'],
    ['نشر منذ ٥ دقائق', '2024-05-02T01:25:00Z', 'instant'],
    ['منذ ثلاثة أيام', '2024-04-29T00:00:00Z', 'day'],
    ['قبل يوم', '2024-05-01T00:00:00Z', 'day'],
  ])('%s', (text, value, precision) => {
    expect(parseRelativeTime(text, now)).toMatchObject({ value, precision });
  });

  it('says where it stands', () => {
    expect(parseRelativeTime('Posted 2 days ago by Samira', now)).toMatchObject({ start: 7, end: 17 });
  });

  it.each([
    '5 minutes read',
    'some time ago',
    'قبل الحرب',
    'The council said three hours ago that the bridge over the river was closed',
  ])('is not %s', (text) => {
    expect(parseRelativeTime(text, now)).toBeUndefined();
  });
});
