import { cleanHtml } from './clean-html';

const title = 'Salt works of the lagoon close';
const first = 'The salt works of the lagoon close at the end of the month, said the family that has run them since 1911.';
const second = 'Forty people work in the pans, most of them women, and none of them had been told before Tuesday.';
const third = 'The town wants to buy the land and has asked the ministry for half of the price, the mayor said.';
const text = `<p>${first}</p><p>${second}</p><p>${third}</p>`;
const bodyOf = (body: string, head = ''): string[] =>
  cleanHtml(`<html><head><title>${title}</title>${head}</head><body>${body}</body></html>`).body.split('\n\n');
const story = [first, second, third];

describe('a lead outside the element that holds the text', () => {
  const lead = 'Forty people lose their work in the pans, and the town looks for money to buy the land.';
  const page = (start: string): string => `<main><header><h1>${title}</h1>${start}</header><article>${text}</article></main>`;

  it.each(['<p class="teaser">#</p>', '<h2 class="sub-title">#</h2>', '<div class="summary"><div>#</div></div>'])(
    'is text where the page describes itself by it: %s',
    (element) => {
      for (const description of [lead, `${lead.slice(0, 70)}…`])
        expect(bodyOf(page(element.replace('#', lead)), `<meta property="og:description" content="${description}">`)).toEqual([
          lead,
          ...story,
        ]);
    },
  );

  it('is none where the page does not, or where the text begins so', () => {
    const line = `<p class="teaser">${lead}</p>`;
    expect(
      bodyOf(page(line), '<meta name="description" content="News of the coast, every day from six in the morning on">'),
    ).toEqual(story);
    expect(bodyOf(page(`<p class="teaser">${first}</p>`), `<meta name="description" content="${first}">`)).toEqual(story);
  });
});

describe('a subheading', () => {
  it('is kept behind a box with other stories', () => {
    const box = '<div class="box"><h4>Related</h4><div><a href="/1">Sugar works of the river close as well</a></div></div>';
    const [start, end] = [`<p>${first}</p><p>${second}</p>`, `<h3 class="sub">What the town wants</h3><p>${third}</p>`];
    expect(bodyOf(`<article>${start}${box}${end}</article>`)).toEqual([first, second, 'What the town wants', third]);
  });
});

describe('notes about people', () => {
  const page = (article: string): string =>
    `<article><h1>${title}</h1><div class="byline"><a rel="author">Samira Haddad</a></div>${article}</article>`;

  it('are no text at the end, nor are bylines and dates at the start', () => {
    const start = '<p>By Samira Haddad</p><p>Published on 12 March 2024, 10:30, updated on 14 March 2024</p>';
    for (const note of [
      'Samira Haddad writes about work and the sea. She lives in Sfax.',
      'Our correspondent Samira Haddad was in the lagoon for three days.',
    ])
      expect(bodyOf(page(`<p>${first}</p>${start}<p>${second}</p><p>${third}</p><p>${note}</p>`))).toEqual(story);
  });

  it('are text where the story goes on', () => {
    const inside = 'Samira Haddad, the oldest of the women in the pans, has worked there for forty years and more.';
    expect(bodyOf(page(`<p>${first}</p><p>${inside}</p><p>${second}</p>`))).toEqual([first, inside, second]);
  });
});

describe('the title', () => {
  it.each([title, `Home » Coast » ${title}`, title.toUpperCase()])('is no text at its start: %s', (line) => {
    const head = `<meta property="og:title" content="${title}">`;
    expect(bodyOf(`<div><p>${line}.</p>${text}</div>`, head)).toEqual(story);
  });
});

describe('what stands below an offer to subscribe', () => {
  it.each([
    'This article is for members. Register for free to read it.',
    'この記事は会員限定です。無料で会員登録できます。',
    'Эта статья доступна по подписке. Оформите подписку бесплатно, и мы вам её откроем.',
  ])('goes with it: %s', (offer) => {
    const plans = '<ul><li>Every story of the coast, and its pictures</li><li>No advertisements at all</li></ul>';
    expect(bodyOf(`<article>${text}<div><p>${offer}</p>${plans}</div></article>`)).toEqual(story);
  });

  it('is text where the story goes on', () => {
    const news = 'The paper asked members to register for free, and half of them did so, said the story on its first page.';
    expect(bodyOf(`<article><p>${first}</p><p>${news}</p><p>${second}</p></article>`)).toEqual([first, news, second]);
  });
});

describe('calls at the end', () => {
  it.each([
    'Follow the Lagoon Courier on Google News and on Telegram.',
    'Have you seen our channel? Join us on WhatsApp.',
    'Folgst du uns schon auf Instagram?',
    'Suivez toute notre actualité sur Facebook et YouTube.',
    'تابعوا آخر أخبار البحيرة على فيسبوك.',
    'Lagoon Courier may earn a commission if you buy through its links.',
    'Samira Haddad in Sfax and Omar Bey, Lina Aziz and Karim Sassi in Tunis contributed to this report.',
  ])('go: %s', (call) => {
    expect(bodyOf(`<article>${text}<p>${call}</p></article>`)).toEqual(story);
  });

  it.each([
    'The women follow the news of their pans on a small radio, as their mothers did before them.',
    'The family told the town of its plan on WhatsApp, which the mayor called a shame.',
  ])('are none: %s', (line) => {
    expect(bodyOf(`<article>${text}<p>${line}</p></article>`)).toEqual([...story, line]);
  });
});

describe('a text that only the data of scripts has', () => {
  const inScript = (html: string): string => `<script>self.push([1,${JSON.stringify(html).replaceAll('<', '\\u003c')}])</script>`;
  const long = `<div>${text}<figure><figcaption>A pan in the sun</figcaption></figure>${text.replaceAll('The', 'Then the')}<p>${'Salt is white. '.repeat(20)}</p></div>`;

  it('is read where the page shows next to nothing', () => {
    expect(bodyOf(`<h1>${title}</h1>${inScript(long)}`).slice(0, 3)).toEqual(story);
  });

  it('is that of this page, by its description', () => {
    const other = long.replaceAll('salt', 'coal').replaceAll('Salt', 'Coal');
    const head = '<meta name="description" content="The salt works of the lagoon close at the end">';
    expect(bodyOf(`<h1>${title}</h1>${inScript(other)}${inScript(long)}`, head).slice(0, 3)).toEqual(story);
    expect(bodyOf(`<h1>${title}</h1>${inScript(other)}${inScript(long)}`).join('')).not.toContain('lagoon close at');
  });

  it('is left where the page has a text, and where the data is cut', () => {
    expect(bodyOf(`<article>${text}</article>${inScript(long.replaceAll('salt', 'coal'))}`)).toEqual(story);
    expect(bodyOf(`<h1>${title}</h1>${inScript(long).slice(0, 900)}`).join('')).not.toContain('lagoon close at');
  });
});
