import { cleanHtml } from './clean-html';

const first = 'The harbour of Aden opens again on Monday, said the office that runs it, after a storm of eleven days.';
const second = 'Nine ships wait outside, most of them with grain, and two with machines for the power station.';
const third = 'The price of a place on the quay has doubled, and the pilots ask for more as well, said two captains.';
const title = 'Harbour of Aden opens on Monday';
const text = `<p>${first}</p><p>${second}</p><p>${third}</p>`;
const bodyOf = (body: string, head = ''): string[] =>
  cleanHtml(`<html><head><title>${title}</title>${head}</head><body><h1>${title}</h1>${body}</body></html>`).body.split('\n\n');
const notFree = (selector: string): string => {
  const hasPart = { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: selector };
  const data = { '@type': 'NewsArticle', headline: title, isAccessibleForFree: false, hasPart };
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
};

describe('what stands before the first paragraph', () => {
  const lead = 'Ships waited for eleven days while the storm went over the gulf and the islands.';

  it('is text where it is a sentence, whatever its element', () => {
    expect(bodyOf(`<article><h2>${lead}</h2>${text}</article>`)).toEqual([lead, first, second, third]);
  });

  it('is none where it is a kicker', () => {
    expect(bodyOf(`<article><h2>Ports and ships of the gulf</h2>${text}</article>`)).toEqual([first, second, third]);
  });

  it('is a drop cap of its own that goes back to its word', () => {
    const cut = text.replace('<p>The harbour', '<div class="drop-cap">T</div><p>he harbour');
    expect(bodyOf(`<article>${cut}</article>`)).toEqual([first, second, third]);
  });
});

describe('a gallery', () => {
  const slide = (number: number): string =>
    `<div class="slide"><p>${number}/9 Onions are dear in the market of Taiz since the road over the pass was closed by stones in spring.</p></div>`;

  it('is not the text where the page names that, however long it is', () => {
    const gallery = `<div class="photo-gallery">${[1, 2, 3, 4, 5, 6, 7, 8, 9].map(slide).join('')}</div>`;
    expect(bodyOf(`<article>${gallery}<div itemprop="articleBody">${text}</div></article>`)).toEqual([first, second, third]);
  });

  it('is the text where nothing else is', () => {
    const pictures = [first, second, third].map((line) => `<figure><img src="a.jpg"><figcaption>${line}</figcaption></figure>`);
    expect(bodyOf(`<div class="gallery">${pictures.join('')}</div>`)).toEqual([first, second, third]);
  });
});

describe('an offer to subscribe', () => {
  it.each([
    ['by its class', '<div class="paywall">#</div>', ''],
    ['by the data', '<div class="x-7">#</div>', notFree('.x-7')],
  ])('goes out of the text where it is named %s', (_, wall, head) => {
    for (const offer of [
      'Subscribe now for a dollar a week and read what our people in the ports write.',
      'Are you a member? Log in to see the rest.',
      'للاطلاع على بقية النص يلزمك اشتراك، واختر الباقة التي تناسبك من بين ثلاث.',
    ])
      expect(bodyOf(`<article>${text}${wall.replace('#', `<p>${offer}</p>`)}</article>`, head)).toEqual([first, second, third]);
  });

  it('goes at the end of the text without a name too', () => {
    const offer = 'You have read the first part of this article. Subscribe for two euros a month to keep reading.';
    expect(bodyOf(`<article>${text}<p>${offer}</p></article>`)).toEqual([first, second, third]);
  });

  it('is not the text that a class or the data closes', () => {
    const news = 'Union members in the port will get five dollars more a month, and subscribers of its paper learned it first.';
    for (const head of ['', notFree('.paywall')])
      expect(bodyOf(`<article><div class="paywall">${text}<p>${news}</p></div></article>`, head)).toEqual([
        first,
        second,
        third,
        news,
      ]);
  });
});
