import { cleanHtml } from './clean-html';

const first = 'The harbour of Aden opens again on Monday, said the office that runs it, after a storm of eleven days.';
const second = 'Nine ships wait outside, most of them with grain, and two with machines for the power station.';
const third = 'The price of a place on the quay has doubled, and the pilots ask for more as well, said two captains.';
const title = 'Harbour of Aden opens on Monday';
const bodyOf = (middle: string, head = ''): string[] =>
  cleanHtml(
    `<html><head><title>${title}</title>${head}</head><body><h1>${title}</h1><article><p>${first}</p><p>${second}</p>${middle}<p>${third}</p></article></body></html>`,
  ).body.split('\n\n');
const film = (description: string): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'VideoObject', name: 'Storm', description })}</script>`;

describe('a line in the middle of the text', () => {
  it.each([
    'Ships in front of the harbour of Aden on the eleventh day of the storm that closed it.',
    'سفن تنتظر أمام ميناء عدن في اليوم الحادي عشر من العاصفة التي أغلقته أمام الملاحة.',
  ])('is a caption where a picture or a film says it of itself', (line) => {
    expect(bodyOf(`<div><img src="a.jpg" alt="${line}"><span class="x7">${line} Photo: A. Saleh</span></div>`)).toEqual([
      first,
      second,
      third,
    ]);
    expect(bodyOf(`<div><span class="x7">${line} 3:18 min</span></div>`, film(line))).toEqual([first, second, third]);
  });

  it('is text where no picture says it, and a paragraph whatever a picture says', () => {
    const line = 'Ships in front of the harbour of Aden on the eleventh day of the storm that closed it.';
    expect(bodyOf(`<div><img src="a.jpg" alt="Ships"><span class="x7">${line}</span></div>`)).toEqual([
      first,
      second,
      line,
      third,
    ]);
    expect(bodyOf(`<div><img src="a.jpg" alt="${second}"></div>`)).toEqual([first, second, third]);
  });

  it('is a caption where it is slanted under the picture with which its paragraph begins', () => {
    expect(bodyOf('<p><a href="a.jpg"><img src="a.jpg"></a><br><em>The pilots of Aden.</em></p>')).toEqual([
      first,
      second,
      third,
    ]);
    expect(bodyOf('<p><em>The pilots of Aden wait.</em></p>')).toEqual([first, second, 'The pilots of Aden wait.', third]);
    expect(bodyOf('<p><img src="a.jpg"> <em>The pilots</em> of Aden wait.</p>')).toEqual([
      first,
      second,
      'The pilots of Aden wait.',
      third,
    ]);
  });

  it('is none where it labels a choice in a form', () => {
    expect(bodyOf('<div><label><input type="radio"> Nine ships are too many.</label></div>')).toEqual([first, second, third]);
  });
});
