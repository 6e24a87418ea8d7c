import { cleanHtml } from './clean-html';

const title = 'Salt works of the lagoon close';
const story = [
  'The salt works of the lagoon close at the end of the month, said the family that has run them since 1911.',
  'Forty people work in the pans, most of them women, and none of them had been told before Tuesday.',
  'The town wants to buy the land and has asked the ministry for half of the price, the mayor said.',
].flatMap((line) =>
  ['It will cost. ', 'It was known. ', 'It is late. '].map((start) => `${start}${line} ${line.replaceAll('the', 'a')}`),
);
const text = story.map((line) => `<p>${line}</p>`).join('');
const bodyOf = (page: string): string[] =>
  cleanHtml(`<html><head><title>${title}</title></head><body><main><h1>${title}</h1>${page}</main></body></html>`).body.split(
    '\n\n',
  );
const note = 'Every morning at seven the desk sends out what happened overnight on the coast.';

it.each([
  ['a box in the element that holds it', `<div class="c">${text}<div class="k"><p>${note}</p></div></div>`],
  [
    'a box behind that element',
    `<div class="c">${text}</div><div class="k"><h3>Seven o’clock</h3><p class="t">${note}</p></div>`,
  ],
  ['a list elsewhere', `<div class="c">${text}</div><div class="k"><ul><li>${note}</li></ul></div>`],
  ['a box behind a text that line breaks part', `<div class="c">${story.join('<br><br>')}</div><div>${note}</div>`],
  [
    'a last line that is a link',
    `<div class="c">${text}<p>Our rules: <a href="/r">what the desk wants to be and how it works.</a></p></div>`,
  ],
])('a text ends before %s', (_where, page) => {
  expect(bodyOf(page)).toEqual(story);
});

it.each([
  ['a list in the text', `<div class="c">${text}<ul><li>${note}</li></ul></div>`],
  ['a paragraph of another make beside the others', `<div class="c">${text}<p class="last">${note}</p></div>`],
  ['a paragraph behind a text that is a list', `<div class="c"><ol>${text.replaceAll('p>', 'li>')}</ol><p>${note}</p></div>`],
  ['what stands behind a paragraph of several', `<div class="c"><p>${story.join('<br><br>')}</p><br>${note}</div>`],
  ['a part made like the first', `<div class="part">${text}</div><i></i><div class="part"><p>${note}</p></div>`],
])('a text goes on with %s', (_where, page) => {
  expect(bodyOf(page)).toEqual([...story, note]);
});

it('a note on an error stays, also in a box', () => {
  for (const line of ['Correction: The works were founded in 1911, not in 1921.', 'The works were founded in 1911, not in 1921.'])
    expect(bodyOf(`<div class="c">${text}<div class="errata"><p>${line}</p></div></div>`)).toEqual([...story, line]);
});
