import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { cleanHtml, maxPageSize, readAddresses } from './clean-html';

const pages = join(__dirname, '../../../samples/pages');
const clean = (file: string): ReturnType<typeof cleanHtml> => cleanHtml(readFileSync(join(pages, file)));
const sentence = 'The ferry left the harbour of Aden at noon with two hundred people and a cargo of onions on board.';
const page = (body: string, head = ''): string => `<html><head>${head}</head><body>${body}</body></html>`;

describe('cleanHtml', () => {
  it('reads everything that an Arabic page tells of its article', () => {
    const { body, ...rest } = clean('ar-basra-book-fair.html');
    expect(rest).toEqual({
      title: 'معرض البصرة للكتاب يستقبل ربع مليون زائر',
      authors: ['نور الياسري'],
      publishedAt: '2024-11-09T16:20:00Z',
      publishedLocalDate: '2024-11-09',
      publishedPrecision: 'instant',
      section: 'ثقافة',
      imageUrl: 'https://sahifa.example/images/basra-fair.jpg',
      language: 'ar',
      siteName: 'الصحيفة',
      addresses: ['https://sahifa.example/culture/basra-book-fair'],
    });
    expect(body.split('\n\n').map((paragraph) => paragraph.split(' ')[0])).toEqual(['اختتم', 'وشاركت', 'وقالت', 'ومن']);
  });

  it('reads a page of tables and line breaks in windows-1256', () => {
    const article = clean('ar-night-train.windows-1256.html');
    expect(article).toMatchObject({
      title: 'قطار الليل يعود بين حلب واللاذقية',
      authors: ['سلمى درويش'],
      publishedAt: '2024-10-05T00:00:00Z',
    });
    expect(article.body.split('\n\n')).toHaveLength(3);
    expect(article.body).not.toMatch(/أسعار|سانا|حقوق/);
  });

  it('keeps headings inside the text and leaves out captions, advertising, teasers and consent', () => {
    const { body, authors } = clean('en-harbour-tunnel.html');
    expect(authors).toEqual(['Annika Brandt', 'Joe Obi']);
    expect(body).toContain('\n\nEels and groundwater\n\n');
    expect(body).not.toMatch(/privacy|Photo|Advertisement|Read more|Ferries|reserved|Published/);
    expect(body.split('\n\n')).toHaveLength(6);
  });

  it('reads an AMP page whose JSON-LD has a comma too many', () => {
    const article = clean('en-seed-vault.amp.html');
    expect(article).toMatchObject({
      authors: ['Layla Haddadin'],
      publishedAt: '2024-03-05T00:00:00Z',
      publishedPrecision: 'day',
      section: 'Science',
    });
    expect(article.body).not.toMatch(/free delivery|Follow us/);
  });

  it.each(['', '<p>', '<html>', '</div></div>', '<script type="application/ld+json">{', '<title>', '\u0000', '<table><tr><td>'])(
    'takes %j',
    (html) => {
      expect(cleanHtml(html)).toMatchObject({ body: '', authors: [] });
    },
  );

  it('takes any bytes and any tangle of tags', () => {
    const tag = fc.constantFrom(
      '<div>',
      '</div>',
      '<p>',
      '</p>',
      '<a href="x">',
      '</a>',
      '<article class="comment">',
      '<script type="application/ld+json">',
      '</script>',
      '<table>',
      '<td>',
      '<!--',
      '-->',
      sentence,
      '<h1>',
      '"',
      '{"@type":"NewsArticle","author":[[{"name":1}]]}',
      '<br><br>',
      '&#xD800;',
    );
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 40 }), (tags) => {
        const { title, body } = cleanHtml(tags.join(''));
        expect(title).not.toContain('\n');
        expect(body).not.toMatch(/\n{3}|^\s|\s$/);
      }),
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => typeof cleanHtml(bytes).body === 'string'));
  });

  it('reads a part of a page, and a page without any structure', () => {
    expect(cleanHtml('<p>One two three.</p><p>Four five.</p>').body).toBe('One two three.\n\nFour five.');
    expect(cleanHtml(`${sentence}<br><br>${sentence.replace('noon', 'dawn')}`).body.split('\n\n')).toHaveLength(2);
    expect(cleanHtml('<div>Just words here</div>').body).toBe('Just words here');
  });

  it('survives a nesting deeper than any stack', () => {
    const deep = `<p>${sentence}</p>${'<div>'.repeat(200_000)}`;
    expect(cleanHtml(deep).body).toBe(sentence);
  });

  it('refuses a page over the size limit and says so', () => {
    expect(() => cleanHtml(' '.repeat(maxPageSize + 1))).toThrow(`${maxPageSize} is the most`);
  });

  it('takes the text from JSON-LD where scripts build the page', () => {
    const body = `${sentence} ${sentence.replace('Aden', 'Basra')} ${sentence.replace('noon', 'dawn')}`;
    const data = JSON.stringify({ '@type': 'NewsArticle', headline: 'Ferry &amp; onions', articleBody: body });
    expect(cleanHtml(page('<div id="root"></div>', `<script type="application/ld+json">${data}</script>`))).toMatchObject({
      title: 'Ferry & onions',
      body,
    });
  });

  it.each([
    ['Ferry leaves | The Meridian', 'Ferry leaves'],
    ['The Meridian - Ferry leaves', 'Ferry leaves'],
    ['Ferry leaves - and comes back - The Meridian', 'Ferry leaves - and comes back'],
    ['Ferry leaves: a report', 'Ferry leaves: a report'],
  ])('takes the site from the title %j', (title, expected) => {
    expect(cleanHtml(page('', `<title>${title}</title><meta property="og:site_name" content="The Meridian">`)).title).toBe(
      expected,
    );
  });

  it.each([
    ['<meta property="article:published_time" content="2024-05-01T10:00:00+02:00">', '2024-05-01T08:00:00Z'],
    ['<meta name="date" content="2024-05-01"><meta name="pubdate" content="2024-05-01T08:00:00Z">', '2024-05-01T08:00:00Z'],
    ['<meta name="date" content="0001-01-01T00:00:00">', undefined],
  ])('reads the date of %s', (head, expected) => {
    expect(cleanHtml(page('', head)).publishedAt).toBe(expected);
  });

  it.each([
    ['<time datetime="2024-05-01">May</time>', '2024-05-01T00:00:00Z'],
    ['<span class="publish-date">نشر في 1 أيار/مايو 2024</span>', '2024-05-01T00:00:00Z'],
  ])('reads the visible date of %s', (body, expected) => {
    expect(cleanHtml(page(body)).publishedAt).toBe(expected);
  });

  it('reads the date in the address where the page has none', () => {
    expect(cleanHtml(page(''), { url: 'https://news.example/2024/05/01/ferry' }).publishedAt).toBe('2024-05-01T00:00:00Z');
  });

  it.each([
    ['<meta name="author" content="By Amal Haddad, Tom Reed">', ['Amal Haddad', 'Tom Reed']],
    ['<meta name="author" content="https://news.example/by/amal">', []],
    [
      '<script type="application/ld+json">{"@graph":[{"@type":"Person","@id":"#a","name":"Amal Haddad"},{"@type":"NewsArticle","author":{"@id":"#a"}}]}</script>',
      ['Amal Haddad'],
    ],
    ['<meta property="og:site_name" content="The Meridian"><meta name="author" content="The Meridian">', ['The Meridian']],
  ])('reads the authors of %s', (head, authors) => {
    expect(cleanHtml(page('', head)).authors).toEqual(authors);
  });

  it('prefers a person in the byline to a newsroom in the data', () => {
    const head = '<meta property="og:site_name" content="The Meridian"><meta name="author" content="The Meridian">';
    expect(cleanHtml(page('<p class="byline">By Amal Haddad</p>', head)).authors).toEqual(['Amal Haddad']);
  });

  it('makes addresses absolute and drops those that are none', () => {
    const imageOf = (address: string) =>
      cleanHtml(page('', `<meta property="og:image" content="${address}">`), { url: 'https://news.example/a?x=1' }).imageUrl;
    expect(imageOf('/b.jpg')).toBe('https://news.example/b.jpg');
    expect(imageOf('javascript:alert(1)')).toBeUndefined();
  });
});

describe('readAddresses', () => {
  it('gives what a page calls its address, the canonical link first, and nothing that is no web address', () => {
    const head = (canonical: string, card: string) =>
      page('', `<meta property="og:url" content="${card}"><link rel="canonical" href="${canonical}">`);
    expect(readAddresses(head('https://news.example/a', 'https://news.example/b'))).toEqual([
      'https://news.example/a',
      'https://news.example/b',
    ]);
    expect(readAddresses(head('/a', 'mailto:desk@news.example'))).toEqual([]);
    expect(readAddresses(page(''))).toEqual([]);
  });
});
