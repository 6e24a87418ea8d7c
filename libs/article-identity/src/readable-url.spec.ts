import fc from 'fast-check';
import { readableUrl } from './readable-url';

describe('readableUrl', () => {
  it.each([
    ['https://news.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/caf%c3%a9', 'https://news.example/أخبار/café'],
    ['https://news.example/a%20b%2Fc?q=%26%25', 'https://news.example/a%20b%2Fc?q=%26%25'],
    ['https://news.example/%C8%DB%CF', 'https://news.example/%C8%DB%CF'],
    ['https://news.example/a%E2%80%AEb%C2%A0c%E2%80%8Bd', 'https://news.example/a%E2%80%AEb%C2%A0c%E2%80%8Bd'],
  ])('shows %s as %s', (url, shown) => {
    expect(readableUrl(url)).toBe(shown);
  });

  it('still leads to the same place', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.string({ unit: 'grapheme' }), (path, text) => {
        const { href } = new URL(`https://news.example${path}/${encodeURIComponent(text)}`);
        expect(new URL(readableUrl(href)).href).toBe(href);
      }),
    );
  });
});
