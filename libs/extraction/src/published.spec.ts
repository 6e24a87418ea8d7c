import { cleanHtml } from './clean-html';

const sentence = 'The ferry left the harbour of Aden at noon with two hundred people and a cargo of onions on board.';
const text = `<p>${sentence}</p><p>${sentence.replace('noon', 'dawn')}</p><p>${sentence.replace('Aden', 'Basra')}</p>`;
const title = 'Ferry leaves Aden with onions';
const page = (body: string, { head = '', html = '<html lang="en-GB">', below = '' } = {}): string =>
  `${html}<head><title>${title}</title>${head}</head><body>${body.replace('#', `<h1>${title}</h1>`)}${text}${below}</body></html>`;
const json = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`;
const read = (html: string, url?: string): Pick<ReturnType<typeof cleanHtml>, 'publishedAt' | 'publishedLocalDate'> => {
  const { publishedAt, publishedLocalDate } = cleanHtml(html, url === undefined ? {} : { url });
  return { publishedAt, publishedLocalDate };
};
const dayOf = (html: string, url?: string): string | undefined => read(html, url).publishedAt?.slice(0, 10);

describe('the local day', () => {
  it.each([
    ['an offset', json({ '@type': 'NewsArticle', headline: title, datePublished: '2024-05-02T01:30:00+03:00' }), '2024-05-02'],
    ['a wall clock', meta('pubdate', '2024-05-01 23:30'), '2024-05-01'],
    ['a bare day', meta('pubdate', '2024-05-01'), '2024-05-01'],
    [
      'another statement of the same moment, with its zone',
      meta('article:published_time', '2024-05-01T22:30:00Z') +
        json({ '@type': 'WebPage', datePublished: '2024-05-02T01:30:00+03:00' }),
      '2024-05-02',
    ],
  ])('is that of %s', (_, head, day) => {
    expect(read(page('#', { head })).publishedLocalDate).toBe(day);
  });

  it.each([
    ['the words beside it, in one element', '#<time datetime="2024-05-01T22:30:00Z">2 May 2024, 01:30</time>', '2024-05-02'],
    ['the words with GMT', '#<p>1 May 2024 22:30 GMT</p>', '2024-05-01'],
    ['the offset of an update', `${meta('article:modified_time', '2024-05-03T10:00:00+03:00')}#`, '2024-05-02'],
    ['no update in UTC', `${meta('article:modified_time', '2024-05-03T10:00:00+00:00')}#`, undefined],
  ])('of an instant in UTC is shown by %s', (_, body, day) => {
    const head = meta('article:published_time', '2024-05-01T22:30:00Z');
    expect(read(page(body, { head }))).toEqual({ publishedAt: '2024-05-01T22:30:00Z', publishedLocalDate: day });
  });

  it('and its hour give the instant where an update has the offset', () => {
    const head = meta('pubdate', '2024-05-02 01:30') + meta('article:modified_time', '2024-05-03T10:00:00+03:00');
    expect(read(page('#', { head }))).toEqual({ publishedAt: '2024-05-01T22:30:00Z', publishedLocalDate: '2024-05-02' });
  });

  it.each([
    ['the dateline', '#<p class="date">2 May 2024, 01:30</p>', undefined, '2024-05-02'],
    ['the address', '#', 'https://news.example/2024/05/02/ferry', '2024-05-02'],
    ['no other day than an hour away', '#', 'https://news.example/2024/04/28/ferry', undefined],
    ['nothing', '#', undefined, undefined],
  ])('of an instant in UTC is that of %s', (_, body, url, day) => {
    const head = meta('article:published_time', '2024-05-01T22:30:00Z');
    expect(read(page(body, { head }), url)).toEqual({ publishedAt: '2024-05-01T22:30:00Z', publishedLocalDate: day });
  });
});

describe('the date of publication', () => {
  it.each([
    ['an embedded post', '#<blockquote class="embed"><a href="/x">3 March 2023</a></blockquote><p class="when">1 May 2024</p>'],
    ['an event', '<div class="events"><time datetime="2024-09-09">9 September</time></div>#<p>1 May 2024</p>'],
    [
      'a related story',
      '#<div><span>1 May 2024</span></div>',
      '<div class="related"><time datetime="2023-03-03">3 March</time></div>',
    ],
    ['a comment', '#<p>Amal Haddad, 1 May 2024</p>', '<div class="comments"><time datetime="2024-06-03">3 June</time></div>'],
    [
      'today in the head of the page',
      '<div class="date">Friday 7 June 2024</div><p>News World Business Sport Culture Opinion</p>#<p>By Amal Haddad | 1 May 2024</p>',
    ],
    ['the footer', '#<p>1 May 2024</p>', '<div>© 3 March 2019 The Meridian</div>'],
    ['a caption', '#<figure><figcaption>The harbour on 3 March 2023</figcaption></figure><p>1 May 2024</p>'],
    ['what says so inside a time', '#<p><time datetime="2024-05-09T10:00Z">Updated: 9 May</time></p><p>1 May 2024</p>'],
    ['an update', '#<p><span>Updated</span> <time datetime="2024-05-09T10:00Z">9 May</time></p><p>1 May 2024</p>'],
  ])('is not that of %s', (_, body, below = '') => {
    expect(dayOf(page(body, { below }))).toBe('2024-05-01');
  });

  it.each([
    ['a title of a link', '#<a href="/p/1" title="11:25 PM - 1 May 2024">3w</a>'],
    ['an unusual class', '#<span class="ArticleHeader_date__x7">1 May 2024</span>'],
    ['an attribute for scripts', '#<span class="ago" data-published="2024-05-01T08:00:00+02:00">an hour ago</span>'],
    ['the foot of the article', '<article>#<footer class="meta">1 May 2024</footer></article>'],
    ['a card right below the heading', '#<p class="card">1 May 2024</p>'],
    ['an element named for comments too', '#<div class="date-comments"><span>1 May 2024</span></div>'],
    ['a line above a long heading', '<p class="date">1 May 2024</p>#'],
    ['pieces', '#<div class="d"><b>1</b> <span>May</span> <i>2024</i></div>'],
    ['a line with the author', '#<div>Amal Haddad <i>|</i> <b>1 May 2024</b> <i>|</i> 5 comments</div>'],
    [
      'a list of teasers of the same make',
      '#<p class="d">1 May 2024</p>',
      '<p class="d">2 June 2024</p><p class="d">3 June 2024</p><p class="d">4 June 2024</p>',
    ],
  ])('is found in %s', (_, body, below = '') => {
    expect(dayOf(page(body, { below }))).toBe('2024-05-01');
  });

  it.each([
    ['dc.date.issued', '2024-05-01'],
    ['article:post_date', '2024-05-01'],
    ['citation_publication_date', '2024/05/01'],
    ['datePosted', '2024-05-01'],
    ['displaydate', '2024-05-01'],
  ])('is read of the meta name %s', (name, value) => {
    const head = meta('last-modified', '2024-05-09') + meta('event_start_date', '2024-06-09') + meta(name, value);
    expect(dayOf(page('#', { head }))).toBe('2024-05-01');
  });

  it('is not that of an update in the data, or of a comment', () => {
    const head = json({
      '@type': 'NewsArticle',
      headline: title,
      comment: [{ '@type': 'Comment', datePublished: '2024-06-01' }],
    });
    expect(dayOf(page('#', { head: head + meta('article:modified_time', '2024-05-09') }))).toBeUndefined();
  });

  it.each([
    'https://news.example/2024/5/1/ferry',
    'https://news.example/2024/may/01/ferry',
    'https://news.example/a?d=2024-05-01&x=1',
  ])('is read of the address %s', (url) => {
    expect(dayOf(page('#'), url)).toBe('2024-05-01');
  });
});

describe('3/5/2024', () => {
  it.each([
    ['British English', '<html lang="en-GB">', undefined, '2024-05-03'],
    ['American English', '<html lang="en-US">', undefined, '2024-03-05'],
    ['an American theme in Australia', '<html lang="en-US">', 'https://news.example.com.au/x', '2024-05-03'],
    ['English of the United States by address', '<html lang="en">', 'https://city.example.us/x', '2024-03-05'],
    ['Arabic in the United States', '<html lang="ar-US">', undefined, '2024-05-03'],
    ['Spanish', '<html lang="es">', undefined, '2024-05-03'],
    ['nobody', '<html>', undefined, '2024-05-03'],
    ['a machine without a name', '<html lang="en-GB">', 'http://10.0.0.12/x', '2024-05-03'],
  ])('is a day of %s', (_, html, url, day) => {
    expect(dayOf(page('#<p class="date">3/5/2024</p>', { html }), url)).toBe(day);
  });

  it('is read as the other dates of the page are', () => {
    expect(dayOf(page('#<p class="date">3/5/2024</p>', { below: '<p class="date">4/23/2024</p>' }))).toBe('2024-03-05');
  });
});
