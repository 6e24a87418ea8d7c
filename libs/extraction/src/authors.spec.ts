import { cleanHtml } from './clean-html';

const sentence = 'The ferry left the harbour of Aden at noon with two hundred people and a cargo of onions on board.';
const text = `<p>${sentence}</p><p>${sentence.replace('noon', 'dawn')}</p><p>${sentence.replace('Aden', 'Basra')}</p>`;
const title = 'Ferry leaves Aden with onions';
const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`;
const json = (author: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: title, author })}</script>`;
const authorsOf = (byline: string, { head = '', above = '', below = '' } = {}): string[] =>
  cleanHtml(
    `<html><head><title>${title} | The Meridian</title><meta property="og:site_name" content="The Meridian">${head}</head>` +
      `<body>${above}<article><h1>${title}</h1>${byline}${text}</article>${below}</body></html>`,
    { url: 'https://meridian.example/a/ferry' },
  ).authors;

describe('the authors that a page shows', () => {
  it.each([
    ['a class', '<div class="post_author_name">Tom Reed</div>'],
    ['an attribute for scripts', '<div data-part="author_names"><b>Tom Reed</b></div>'],
    ['a label for readers aloud', '<div><span aria-label="author name">Tom Reed</span></div>'],
    ['the address of their page', '<div><a href="/autor/tom-reed-12">Tom Reed</a></div>'],
    ['rel', '<div><a rel="author" href="/tr">Tom Reed</a></div>'],
    ['hCard', '<div class="vcard author"><span class="fn">Tom Reed</span></div>'],
    ['microdata', '<div itemprop="author" itemscope><span itemprop="name">Tom Reed</span></div>'],
    ['a word before them', '<p>By Tom Reed</p>'],
    ['a word in an element of its own', '<p><i>By</i> <b>Tom Reed</b></p>'],
    ['a word in German', '<p>von Tom Reed</p>'],
    ['a line with a date', '<p class="byline">21 May 2024 | Tom Reed | News</p>'],
    ['pieces', '<p class="author"><span class="first">Tom</span> <span class="last">Reed</span></p>'],
    ['a block beside that of their outlet', '<div class="byline"><div>Tom Reed</div><div>Meridian Radio</div></div>'],
  ])('are told by %s', (_, byline) => {
    expect(authorsOf(byline)).toEqual(['Tom Reed']);
  });

  it('are no accounts and files of the machine, and beside a person no part of the site', () => {
    for (const name of ['humans.txt', 'Super User', 'siteadmin', 'webmaster'])
      expect(authorsOf('', { head: meta('author', name) })).toEqual([]);
    const byline = '<p class="byline">By Tom Reed and Meridian Business</p>';
    const head = `${meta('author', 'Tom Reed')}<meta property="og:site_name" content="Meridian">`;
    expect(authorsOf(byline, { head })).toEqual(['Tom Reed']);
  });

  it('are all of those marked alike', () => {
    const byline = ['Tom Reed', 'Amal Haddad'].map((name) => `<li class="author"><a href="/author/x">${name}</a></li>`).join('');
    expect(authorsOf(`<ul>${byline}</ul>`)).toEqual(['Tom Reed', 'Amal Haddad']);
    expect(authorsOf(`<ul>${byline}</ul>`, { head: meta('author', 'Tom Reed') })).toEqual(['Tom Reed', 'Amal Haddad']);
  });

  it.each([
    ['a comment', '<div class="comments"><p class="comment-author-link"><a rel="external">Some Body</a></p></div>'],
    ['teasers', ['Ann', 'Ben', 'Cem'].map((name) => `<div class="x"><a href="/author/x">${name} Body</a></div>`).join('')],
    ['a picture', '<figure><figcaption class="byline">Some Body</figcaption></figure>'],
    ['a heading of another story', '<h3><a href="/author/x">Some Body</a></h3>'],
    ['a word in the text', '<p>By Some Body told the harbour office.</p>'],
  ])('are not those of %s', (_, below) => {
    expect(authorsOf('', { below: `${text}${text}${text}${text}${below}` })).toEqual([]);
  });

  it.each(['<a href="/share">Share it</a>', '<a href="/login">sign in</a>', '<button>Follow Us</button>'])(
    'have nothing of %s beside them',
    (offer) => {
      expect(authorsOf(`<div class="byline"><a href="/author/t">Tom Reed</a>${offer}</div>`)).toEqual(['Tom Reed']);
    },
  );
});

describe('the site', () => {
  it('is no author beside a person', () => {
    expect(authorsOf('', { head: json([{ name: 'The Meridian' }, { name: 'Tom Reed' }]) })).toEqual(['Tom Reed']);
  });

  it('is one alone, and gives way to a person who is shown', () => {
    const head = json({ '@type': 'Organization', name: 'The Meridian' });
    expect(authorsOf('', { head })).toEqual(['The Meridian']);
    expect(authorsOf('<p class="byline">By Tom Reed</p>', { head })).toEqual(['Tom Reed']);
  });

  it('is not a person whose name begins with the same letters', () => {
    const head = '<meta property="og:site_name" content="Sun">' + json({ name: 'Sunny Obi' });
    expect(cleanHtml(`<html><head><title>${title}</title>${head}</head><body>${text}</body></html>`).authors).toEqual([
      'Sunny Obi',
    ]);
  });
});

it.each(['citation_author', 'dc.creator', 'parsely-author', 'news:author_name'])('reads the meta name %s', (name) => {
  const head = meta('twitter:creator', 'Some Body') + meta('smartbanner:author', 'Some Body') + meta(name, 'Tom Reed');
  expect(authorsOf('', { head })).toEqual(['Tom Reed']);
});
