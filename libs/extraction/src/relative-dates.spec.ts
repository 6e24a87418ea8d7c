import { cleanHtml } from './clean-html';

const fetchedAt = new Date('2024-05-02T14:30:00Z');
const dateOf = (below: string, above = '', url?: string): string | undefined =>
  cleanHtml(
    `<html><body>${above}<h1>Ferry leaves Aden with onions</h1>${below}<p>The ferry left at noon, the harbour office said on its page.</p></body></html>`,
    { fetchedAt, ...(url !== undefined && { url }) },
  ).publishedAt;

describe('a date that a page counts back', () => {
  it.each([
    ['<div class="byline">By Samira Haddad <span>26 hours ago</span></div>', '2024-05-01T00:00:00Z'],
    ['<p>قبل ٢٠ دقيقة</p>', '2024-05-02T14:10:00Z'],
  ])('is read near the heading: %s', (line, date) => {
    expect(dateOf(line)).toBe(date);
  });

  it('gives way to any date that is said', () => {
    expect(dateOf('<span>3 days ago</span>', '', 'https://news.example/2024/04/30/ferry')).toBe('2024-04-30T00:00:00Z');
    expect(dateOf('<span>3 days ago</span><time datetime="2024-04-28">28 April</time>')).toBe('2024-04-28T00:00:00Z');
  });

  it('is no date of other stories, comments or prose', () => {
    expect(
      dateOf(
        '',
        '<ul><li>2 hours ago <b>Rain in Taiz</b></li></ul><p>Weather, markets and sport of the whole region, read by many people every single day of the year</p>',
      ),
    ).toBeUndefined();
    expect(dateOf('<div class="comments"><p>Nice</p><span>2 hours ago</span></div>')).toBeUndefined();
    expect(dateOf('<p><a href="/rain">2 hours ago: rain in Taiz</a></p>')).toBeUndefined();
  });
});
