import { cleanHtml } from './clean-html';

const title = 'Ferry to the island runs again';
const first = 'The ferry to the island runs again from Friday, after two winters in which only fishing boats went over.';
const second = 'A ticket costs as much as a loaf of bread, and bicycles go for nothing, said the woman who owns it.';
const third = 'The school on the island has eleven pupils, and three of them live on the other side of the water.';
const text = `<p>${first}</p><p>${second}</p><p>${third}</p>`;
const story = [first, second, third];
const bodyOf = (body: string, head = ''): string[] =>
  cleanHtml(`<html><head><title>${title}</title>${head}</head><body><h1>${title}</h1>${body}</body></html>`).body.split('\n\n');

describe('what comes twice', () => {
  it('was written twice where it stands side by side', () => {
    const table =
      '<h3>Winter</h3><p>One boat a day goes over at nine in the morning, and none on days of storm or on Sundays, it says.</p>';
    expect(bodyOf(`<article>${text}${table}${table}</article>`)).toHaveLength(7);
  });

  it('goes where it stands elsewhere, for another screen', () => {
    expect(bodyOf(`<article><div class="wide">${text}</div><div class="narrow">${text}</div></article>`)).toEqual(story);
    const copy = `<p class="narrow">${first}</p>`;
    expect(bodyOf(`<article>${text}${copy}</article>`)).toEqual(story);
  });

  it('was written twice where one paragraph comes again among others in parts that are made alike', () => {
    const again = 'Whoever has a bicycle pays nothing for it, and whoever has none may borrow one at the harbour.';
    expect(bodyOf(`<article><div>${text}</div><h2>Prices</h2><div><p>${again}</p><p>${second}</p></div></article>`)).toEqual([
      ...story,
      'Prices',
      again,
      second,
    ]);
  });

  it('is a pull quote where it is a sentence of a paragraph, in an element of its own', () => {
    const quote = `<div class="quote"><p>“${second.slice(0, 62)}”</p></div>`;
    expect(bodyOf(`<article>${text.replace('</p><p>', `</p>${quote}<p>`)}</article>`)).toEqual(story);
  });

  it('is a notice of the site where it comes in several boxes', () => {
    const box =
      '<div class="tip"><div class="box"><p>You can mark this line as one that you like, after you have an account with us.</p></div></div>';
    expect(bodyOf(`<article>${text.replaceAll('</p><p>', `</p>${box}<p>`)}${box.repeat(3)}</article>`)).toEqual(story);
  });
});

describe('a list', () => {
  it('of a page that is laid out in one table has menus in it', () => {
    const rows = [...story, ...['one', 'two', 'three'].map((each) => `<a href="/${each}">Fishing boats, part ${each}</a>`)];
    expect(bodyOf(`<table>${rows.map((row) => `<tr><td>${row}</td></tr>`).join('')}</table>`)).toEqual(story);
  });

  it('is text as a whole where little of it is linked', () => {
    const items = ['Friday: nine, noon and six', 'Island Inn', 'Bread, milk and post go over on the first boat'];
    const list = `<ul><li>${items[0]}</li><li><a href="/inn">${items[1]}</a></li><li>${items[2]}</li></ul>`;
    expect(bodyOf(`<article>${text}${list}</article>`)).toEqual([...story, ...items]);
  });

  it('is a menu as a whole where most of it is', () => {
    const tags =
      '<ul><li>Filed under:</li><li><a href="/a">Ferries</a></li><li><a href="/b">Islands of the north</a></li><li>Sea</li></ul>';
    expect(bodyOf(`<article>${text}${tags}</article>`)).toEqual(story);
  });
});

describe('a paragraph', () => {
  it('is one with the pictures and the elements of the page’s own making that stand in it', () => {
    const cut = text.replace('after two winters', '<img src="a.png"> after <x-term>two</x-term> winters');
    expect(bodyOf(`<article>${cut}</article>`)).toEqual(story);
  });

  it('is none where it is a label and a link to another article, in any language', () => {
    const others = [
      'READ THIS | <a href="/1">Fishing boats are sold to the south</a>',
      'Ibindi: <a href="/2">Amato mashya agiye kugurwa vuba</a>',
    ];
    const cut = others.reduce((html, other) => html.replace('</p><p>', `</p>\n<p>${other}</p>\n<p>`), text);
    expect(bodyOf(`<article>${cut}</article>`)).toEqual(story);
  });

  it('is text though it is called a paywall, or hidden from reading aloud, as most of the text is', () => {
    const offer = 'Islanders who subscribe to the ferry for a year pay a third less, and your dog goes over for nothing.';
    const walled = [...story, offer].map((line) => `<p class="paywall" aria-hidden="true">${line}</p>`).join('');
    expect(bodyOf(`<article>${walled}</article>`)).toEqual([...story, offer]);
  });

  it('is text at the start where several short ones come in a row', () => {
    const result = '<p>North 3</p><p>Island 1</p>';
    expect(bodyOf(`<article>${result}${text}</article>`)).toEqual(['North 3', 'Island 1', ...story]);
    expect(bodyOf(`<article><p>Desk of the north</p>${text}</article>`)).toEqual(story);
  });
});

describe('lines that are broken where they are to end', () => {
  it('are text between paragraphs, in an element of their own too', () => {
    const verse = '<div class="verse">The boat is small, the water wide,<br>and no one waits on the other side</div>';
    const cut = text.replace('</p><p>', `</p>${verse}<p>`);
    expect(bodyOf(`<article>${cut}</article>`)[1]).toBe('The boat is small, the water wide, and no one waits on the other side');
  });

  it('are a text to the last, in an inline element', () => {
    const inline = `<span class="text">${story.join('<br><br>')}</span><br><br><div class="views">Seen: 4,204</div>`;
    expect(bodyOf(`<div>${inline}</div>`)).toEqual(story);
  });
});

describe('a heading inside the text', () => {
  it.each(['<h2 id="navigation-in-winter">#</h2>', '<h3><div>#</div></h3>', '<h1>#</h1>'])('is text: %s', (heading) => {
    const cut = text.replace('</p><p>', `</p>${heading.replace('#', 'Navigation in winter')}<p>`);
    expect(bodyOf(`<article>${cut}</article>`)).toEqual([first, 'Navigation in winter', second, third]);
  });
});

describe('a live page', () => {
  it('keeps the headings of its entries, which its summary lists as well', () => {
    const heads = ['The pier is open', 'First boat is full', 'Storm is over'];
    const entry = (index: number): string => `<div class="entry"><h3>${heads[index]}</h3><div><p>${story[index]}</p></div></div>`;
    const summary = `<div class="key"><ul>${heads.map((head) => `<li>${head}</li>`).join('')}</ul></div>`;
    expect(bodyOf(`<main>${summary}${[0, 1, 2].map(entry).join('')}</main>`)).toEqual(
      [0, 1, 2].flatMap((index) => [heads[index], story[index]]).slice(1),
    );
  });
});

describe('an element named as the body', () => {
  it('shields what is around it, though the text is cut into many', () => {
    const parts = Array.from({ length: 30 }, (_, index) => `${first.slice(0, -1)}, and it did so on day ${index} too.`);
    const [lead, ...rest] = parts.map((line) => `<div class="article-body"><p>${line}</p></div>`);
    expect(bodyOf(`<article><div class="teaser">${lead}</div>${rest.join('<div class="x">2 comments</div>')}</article>`)).toEqual(
      parts,
    );
  });
});
