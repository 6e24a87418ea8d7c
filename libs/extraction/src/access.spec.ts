import { cleanHtml } from './clean-html';

const read = (head: string, body = ''): boolean | undefined =>
  cleanHtml(`<html><head>${head}</head><body><h1>A new bridge</h1>${body}</body></html>`).isAccessibleForFree;
const json = (fields: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'A new bridge', ...fields })}</script>`;

describe('whether an article is free', () => {
  it.each([
    [json({ isAccessibleForFree: true }), true],
    [json({ isAccessibleForFree: 'False' }), false],
    [json({ isAccessibleForFree: 'http://schema.org/True' }), true],
    [json({ hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.wall' } }), false],
    [json({ isAccessibleForFree: true, hasPart: [{ isAccessibleForFree: 'false' }] }), false],
    [json({ isAccessibleForFree: 'for members' }), undefined],
    [json({}), undefined],
    ['<meta itemprop="isAccessibleForFree" content="false">', false],
  ])('is read from %s', (head, free) => expect(read(head)).toBe(free));

  it('is read from microdata in the body', () =>
    expect(read('', '<link itemprop="isAccessibleForFree" href="https://schema.org/False">')).toBe(false));

  it('is not what is said of another story', () =>
    expect(read(json({ mentions: [{ '@type': 'NewsArticle', isAccessibleForFree: false }] }))).toBeUndefined());
});
