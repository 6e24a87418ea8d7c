import { cleanHtml } from './clean-html';

const title = 'Salt works of the lagoon close';
const story = [
  'The salt works of the lagoon close at the end of the month, said Karim Ayoub, whose family has run them since 1911.',
  'Forty people work in the pans, most of them women, and none of them had been told before Tuesday.',
]
  .map((line) => `<p>${line}</p>`)
  .join('');
const authorsOf = (head: string, attributes = 'lang="en"', menu = ''): string[] =>
  cleanHtml(
    `<html ${attributes}><head><title>${title}</title></head><body>${menu}<h1>${title}</h1>${head}<div>${story}</div></body></html>`,
  ).authors;

it.each([
  ['the day beside the name', '<div>Samira Haddad | 12 March 2024</div>', ['Samira Haddad']],
  ['the day below it', '<div>Samira Haddad</div><div>12 March 2024</div>', ['Samira Haddad']],
  ['how long ago it was', '<div>Samira Haddad</div><div>5 hours ago</div>', ['Samira Haddad']],
  ['what the author is', '<div><b>Samira Haddad</b></div><div>Political editor</div>', ['Samira Haddad']],
  ['how to reach the author', '<div><b>Samira Haddad</b> <i>s.haddad@paper.example</i></div>', ['Samira Haddad']],
  [
    'a call on a line of its own',
    '<dl><dt>Written by</dt><dd>Samira Haddad</dd><dd>Filed under coast</dd></dl>',
    ['Samira Haddad'],
  ],
  ['two names', '<div>Samira Haddad and Omar Saleh</div><div>12 March 2024</div>', ['Samira Haddad', 'Omar Saleh']],
  ['an Arabic call', '<dl><dt>كتب بواسطة:</dt><dd>سلمى درويش</dd><dd>القسم: الساحل</dd></dl>', ['سلمى درويش']],
  ['a place and a name above an Arabic text', '<div>عدن - سلمى درويش:</div>', ['سلمى درويش']],
])('a byline without a mark is known by %s', (_form, head, authors) => {
  expect(authorsOf(head)).toEqual(authors);
});

it.each([
  ['a name with nothing beside it', '<div>Samira Haddad</div>'],
  ['somebody of whom the text speaks', '<div>Karim Ayoub</div><div>12 March 2024</div>'],
  ['a place', '<div>New Delhi</div><div>12 March 2024</div>'],
  ['a label', '<div>Last Updated</div><div>12 March 2024</div>'],
  ['a call in capitals', '<div>TELL FRIENDS</div><div>12 March 2024</div>'],
  ['an agency', '<div>Associated Press</div><div>12 March 2024</div>'],
  ['an Arabic label', '<div>حجم الخط</div><div>12 مارس 2024</div>'],
  ['a caption', '<figure><img><figcaption>Samira Haddad</figcaption></figure><div>12 March 2024</div>'],
])('%s is no author', (_what, head) => {
  expect(authorsOf(head)).toEqual([]);
});

it('a part of the site, or a label in a language whose labels are not known, is no author', () => {
  const line = '<div><a href="/s">Marina Vale</a></div><div>12 March 2024</div>';
  expect(authorsOf(line)).toEqual(['Marina Vale']);
  expect(authorsOf(line, 'lang="en"', '<nav><a href="/s">Marina Vale</a></nav>')).toEqual([]);
  expect(authorsOf(line, 'lang="tr"')).toEqual([]);
});
