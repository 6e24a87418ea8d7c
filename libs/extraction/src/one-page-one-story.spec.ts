import { cleanHtml } from './clean-html';

const first = 'The harbour of Aden opens again on Monday, said the office that runs it, after a storm of eleven days.';
const second = 'Nine ships wait outside, most of them with grain, and two with machines for the power station.';
const other = 'The price of onions in the market of Taiz has doubled since the road over the pass was closed by stones.';
const title = 'Harbour of Aden opens on Monday';
const story = `<h1>${title}</h1><p>${first}</p><p>${second}</p>`;
const json = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const page = (body: string, head = '', name = title): string =>
  `<html><head><title>${name}</title>${head}</head><body>${body}</body></html>`;
const own = { '@type': 'NewsArticle', headline: title, datePublished: '2025-03-04T08:00:00Z' };
const fishy = {
  '@type': 'NewsArticle',
  headline: 'Onions are dear in Taiz',
  datePublished: '2023-01-01T08:00:00Z',
  author: 'Some Body',
};

describe('one page, one story', () => {
  it.each([
    ['an article of its own', (text: string) => `<article>${text}</article>`],
    ['a plain part of the page', (text: string) => `<div class="wrap">${text}</div>`],
  ])('takes the body under the heading of the title, in %s, whatever is longer beside it', (_, wrap) => {
    const neighbor = `<h1>Onions are dear in Taiz</h1>${`<p>${other}</p><p>${other.toUpperCase()}</p>`.repeat(3)}`;
    for (const body of [wrap(story) + wrap(neighbor), wrap(neighbor) + wrap(story)]) {
      const found = cleanHtml(page(`<main>${body}</main>`)).body;
      expect(found).toContain(first);
      expect(found).not.toContain('onions');
    }
  });

  it.each([
    ['under smaller headings', (name: string, text: string) => `<section class="story n1"><h2>${name}</h2>${text}</section>`],
    [
      'under headings that are links, which a list leads to as well',
      (name: string, text: string) =>
        `<div class="item"><h2 class="head"><a href="/x"><p>${name}</p></a></h2><div>${text}</div></div>`,
    ],
  ])('takes one of several stories that one template made, %s', (_, wrap) => {
    const texts = ['Taiz', 'Ibb', 'Mokha', 'Zabid', 'Tarim', 'Seiyun', 'Marib'].map((town) =>
      [other, second, other].map((line) => `<p>${line.replace('Taiz', town).replace('grain', town)}</p>`).join(''),
    );
    const list = `<ul class="left"><li><a href="/x"><h2 class="head"><p>${title}</p></h2></a></li><li><a href="/y"><h2 class="head"><p>Onions</p></h2></a></li></ul>`;
    const others = texts.map((text, index) => wrap(`Onions are dear again, part ${index}`, text)).join('');
    const { body } = cleanHtml(page(`${list}<main>${wrap(title, `<p>${first}</p><p>${second}</p>`)}${others}</main>`));
    expect(body.split('\n\n')).toEqual([first, second]);
  });

  it('has no markup and no data that were written out as text', () => {
    const stray = '&lt;img src="https://count.example/p?x=1" width="1"&gt;<p>{"_id":"5e97","type":"story","title":"x"}</p>';
    expect(cleanHtml(page(`<article><h1>${title}</h1>${stray}<p>${first}</p><p>${second}</p></article>`)).body).toBe(
      `${first}\n\n${second}`,
    );
    const inLine =
      '<p>Writers of templates forget that one has to write <code>&amp;amp;</code> where an ampersand is to stand.</p>';
    expect(cleanHtml(page(`<article><h1>${title}</h1><p>${first}</p>${inLine}<p>${second}</p></article>`)).body).toContain(
      '&amp;',
    );
    const code = '<pre>&lt;img src="https://count.example/p?x=1" width="1"&gt;</pre>';
    expect(cleanHtml(page(`<article><h1>${title}</h1><p>${first}</p>${code}<p>${second}</p></article>`)).body).toContain('<img');
  });

  it('takes all of a text that has first-level headings over its sections', () => {
    const section = (name: string, text: string): string => `<section><div><h1>${name}</h1><p>${text}</p></div></section>`;
    const opening = `<section><div>${story}<h1>Ships</h1><p>${second.replace('Nine', 'Ten')}</p></div></section>`;
    const { body } = cleanHtml(page(`<main>${opening}${section('Grain', other)}</main>`));
    expect(body.split('\n\n')).toEqual([first, second, 'Ships', second.replace('Nine', 'Ten'), 'Grain', other]);
  });

  it('does not take a lead in an element of its own for the whole story', () => {
    const body = `<article class="hero"><h1>${title}</h1><p>${second}</p></article><article><p>${first}</p>${[
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]
      .map(
        (day) =>
          `<p>On day ${day} the office counted ships, and people on the quay said that they had never seen so many at once.</p>`,
      )
      .join('')}<h2>More</h2></article>`;
    expect(cleanHtml(page(body)).body).toContain('On day 5');
  });

  it.each([
    ['a list of both', json([fishy, own])],
    ['an item list after it', json(own) + json({ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: fishy }] })],
    [
      'only the other story, in a list',
      json({ '@type': 'ItemList', itemListElement: [fishy] }) + '<meta name="date" content="2025-03-04">',
    ],
  ])('reads the JSON-LD that speaks of this page: %s', (_, head) => {
    const { publishedAt, authors } = cleanHtml(page(`<article>${story}</article>`, head));
    expect(publishedAt).toMatch(/^2025-03-04/);
    expect(authors).toEqual([]);
  });

  it.each([
    ['a bracket too many', `${JSON.stringify(own)}\n}`],
    ['two objects', `{"@type":"WebSite"}\n${JSON.stringify(own)}`],
    ['words behind it', `${JSON.stringify(own)} end of data`],
    [
      'quotes inside a headline',
      '{"@type":"NewsArticle","headline":"Aden: "open" again","datePublished":"2025-03-04T08:00:00Z"}',
    ],
  ])('uses JSON-LD as far as it is good: %s', (_, text) => {
    const head = `<script type="application/ld+json">${text}</script>`;
    expect(cleanHtml(page(`<article>${story}</article>`, head)).publishedAt).toBe('2025-03-04T08:00:00Z');
  });

  it.each([
    ['the logo', `<header><h1><a href="/">Qalam</a></h1></header><article>${story}</article>`, `${title} - Qalam`],
    ['the logo, alone', `<header><h1>Qalam</h1></header><article><p>${first}</p><p>${second}</p></article>`, `${title} | Qalam`],
    ['a section', `<h1>Ports and Ships</h1><div><h2>${title}</h2><p>${first}</p><p>${second}</p></div>`, title],
  ])('does not take %s for the title', (_, body, name) => {
    expect(cleanHtml(page(body, '', name)).title).toBe(title);
  });

  const card = '<meta property="og:title" content="You will not believe what sails again">';
  const seo = 'Aden port news: Harbour of Aden opens Monday, ships wait | Qalam';
  it.each([
    ['the JSON-LD', `<h1>${title}</h1>`, card + json(own), seo],
    ['the document title', `<h1>${title}</h1>`, card, `${title} | Qalam`],
    ['a document title in nearly the same words', `<h1>${title}</h1>`, card, seo],
    ['a title, as a smaller heading under the name of the site', `<h1>Qalam</h1><h2>${title}</h2>`, card, seo],
    ['a title, under a crumb', `<nav><h1>${seo}</h1></nav><h2>${title}</h2>`, card + json(own), seo],
    ['a title, in an element named as the headline', `<div class="entry-title">${title}</div>`, card, `${title} | Qalam`],
  ])('takes the heading before a title for cards where %s has it too', (_, heading, head, name) => {
    expect(cleanHtml(page(`<article>${heading}<p>${first}</p><p>${second}</p></article>`, head, name)).title).toBe(title);
  });

  it.each([
    ['a shorter form of the heading', title, `<h1>${title} after eleven days of storm</h1>`],
    ['what no other title has', 'Ships sail again from Yemen', `<h1>${title}</h1>`],
  ])('keeps a title for cards that is %s', (_, name, heading) => {
    const head = `<meta property="og:title" content="${name}">`;
    expect(cleanHtml(page(`${heading}<p>${first}</p><p>${second}</p>`, head, 'Qalam')).title).toBe(name);
  });

  it.each([
    ['behind it', `${title}-Ports | Qalam`],
    ['on both sides', `Ports: ${title} | Yemen - Qalam`],
    ['in full-width brackets', `${title}（3/4）｜Qalam`],
  ])('takes labels away %s where the heading shows what is title', (_, name) => {
    const head = `<meta property="og:title" content="${name}">`;
    expect(cleanHtml(page(story, head, name)).title).toBe(title);
  });

  it.each([
    ['a label before it alone, with the site behind', `Ports: ${title} | Qalam`, `Ports: ${title}`],
    ['its own marks, where the heading has others', `Ports: ${title}!`, `Ports: ${title}!`],
  ])('keeps in a title %s', (_, name, expected) => {
    const head = `<meta property="og:title" content="${name}"><meta property="og:site_name" content="Qalam">`;
    for (const heading of [title, `Ports - ${title}`, `Ports : ${title} !`])
      expect(cleanHtml(page(`<h1>${heading}</h1><p>${first}</p><p>${second}</p>`, head, name)).title).toBe(expected);
  });

  it('leaves the kicker out of the heading, and keeps a bar that is in it', () => {
    const kicker = `<h1><span class="kicker">Yemen</span> <span aria-hidden="true">-</span> ${title}</h1><p>${first}</p>`;
    expect(cleanHtml(page(kicker, '', 'Qalam')).title).toBe(title);
    const barred = `${title} | COMMENT`;
    expect(cleanHtml(page(`<h1>${barred}</h1><p>${first}</p>`, '', barred)).title).toBe(barred);
  });

  it.each([
    ['it has none', 'Yemen', `<h1>Yemen: ${title}</h1>`, title],
    ['it has one', 'Yemen', `<h1>${title}</h1>`, `Yemen: ${title}`],
    ['it has a label instead, behind a separator', 'Qalam', `<h1>${title}</h1>`, `Yemen | ${title}`],
  ])('leaves it to the document title whether a kicker belongs to the heading, where nothing else has a title: %s', (...args) => {
    const [, , heading, name] = args;
    const { title: found } = cleanHtml(page(`${heading}<p>${first}</p><p>${second}</p>`, '', name));
    expect(found).toBe(name.includes('|') ? title : name);
  });

  it('keeps the heading where the document title is another wording of it', () => {
    expect(cleanHtml(page(story, '', 'Aden port to reopen after storm | Qalam')).title).toBe(title);
  });

  it('decodes what was encoded twice, but in code', () => {
    const body = `<article><h1>${title}</h1><p>&amp;#8220;${first}&amp;#8221; It cost 5&amp;nbsp;&amp;pound; at A&amp;amp;B&amp;rsquo;s.</p><p>${second}</p></article>`;
    expect(cleanHtml(page(body)).body).toContain(`“${first}” It cost 5 £ at A&B’s.`);
    const code = `<article><h1>${title}</h1><p>${first}</p><pre>Write &amp;quot; for a quotation mark in the text of a page.</pre><p>${second}</p></article>`;
    expect(cleanHtml(page(code)).body).toContain('Write &quot; for');
  });

  it('keeps a sentence that is a link as a whole between paragraphs, and drops the headline of another story', () => {
    const linked = '<p><a href="/court">Nine sailors denied it in court on Friday.</a></p>';
    const teaser = '<p><a href="/onions">Onions are dear in Taiz</a></p>';
    const { body } = cleanHtml(
      page(`<article><h1>${title}</h1><p>${first}</p>${linked}<p>${second}</p>${teaser}<p>${other}</p></article>`),
    );
    expect(body).toContain('Nine sailors denied it in court on Friday.');
    expect(body).not.toContain('Onions are dear');
  });

  it.each([
    ['text', '<p class="date">Last updated: 9 May 2025, 11:20</p><p class="date">Published: 2 May 2025, 08:00</p>'],
    ['Arabic text', '<p class="date">آخر تحديث: 9 مايو 2025 11:20</p><p class="date">نشر في 2 مايو 2025 08:00</p>'],
    [
      'a class',
      '<time class="modified" datetime="2025-05-09T11:20:00Z">9 May</time><time datetime="2025-05-02T08:00:00Z">2 May</time>',
    ],
  ])('takes published before updated, told by %s', (_, dates) => {
    expect(cleanHtml(page(`<article>${dates}${story}</article>`)).publishedAt).toBe('2025-05-02T08:00:00Z');
  });

  it('takes an update where nothing else is dated', () => {
    const dates = '<p class="date">Last updated: 9 May 2025, 11:20</p>';
    expect(cleanHtml(page(`<article>${dates}${story}</article>`)).publishedAt).toBe('2025-05-09T11:20:00Z');
  });

  it('does not believe a date after the page was fetched', () => {
    const head = '<meta property="article:published_time" content="2025-03-04T08:00:00Z">';
    const fetched = (day: string) => cleanHtml(page(story, head), { fetchedAt: new Date(day) }).publishedAt;
    expect(fetched('2025-03-05')).toBe('2025-03-04T08:00:00Z');
    expect(fetched('2025-03-04')).toBeUndefined();
  });
});
