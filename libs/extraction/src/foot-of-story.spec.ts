import { cleanHtml } from './clean-html';

const title = 'فتح الميناء القديم بعد عام من البناء';
const prose = 'وصلت أمس أول سفينة إلى الميناء القديم بعد أن أعيد بناء رصيفه الغربي، وكان في استقبالها عمال ومسافرون.';
const text = `<p>${prose}</p><p>${prose.replace('أمس', 'مساء الخميس')}</p><p>${prose.replace('سفينة', 'عبارة')}</p>`;
const page = (story: string): string =>
  `<html lang="ar"><head><title>${title}</title></head><body>${story}<footer><a href="/author/x">سالم الناشر</a> 1 يناير 2020</footer></body></html>`;

it.each([
  [
    'above the text',
    `<h1>${title}</h1><article><footer class="node__meta"><a class="author" href="/w/1">سلمى درويش</a> 5 أيار 2024</footer><div class="field--name-body">${text}</div></article>`,
  ],
  [
    'below it',
    `<article><h1>${title}</h1><div class="post-body">${text}</div><div class="post-footer"><span class="post-author">بواسطة <a rel="author">سلمى درويش</a></span><abbr class="published" title="2024-05-05">الأحد</abbr></div></article>`,
  ],
])('reads who posted a story, and when, from its own footer %s', (_where, story) => {
  const { authors, publishedAt } = cleanHtml(page(story));
  expect(authors).toEqual(['سلمى درويش']);
  expect(publishedAt?.slice(0, 10)).toBe('2024-05-05');
});

it.each([
  'الأحد 26 شوال 1445 هـ - 5 أيار 2024 م - العدد 15482 - السنة الثامنة والأربعون',
  'الأحد 5 مايو 2024 الموافق 26 شوال 1445 العدد 311',
])('is dated by the day in two calendars above the headline: %s', (line) => {
  expect(cleanHtml(page(`<div class="head">${line}</div><h1>${title}</h1>${text}`)).publishedLocalDate).toBe('2024-05-05');
});
