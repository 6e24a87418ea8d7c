import { cleanHtml } from './clean-html';

const story = ['river', 'lake', 'lagoon', 'harbour'].map(
  (water) =>
    `The council said on Monday that the new bridge over the ${water} would open in the spring, two years late, and cost twice what was planned.`,
);
const head = '<head><meta name="author" content="Samira Haddad"></head>';
const lastOf = (last: string): string =>
  cleanHtml(
    `<html>${head}<body><h1>Bridge opens late</h1><article>${[...story, last].map((line) => `<p>${line}</p>`).join('')}</article></body></html>`,
  )
    .body.split('\n\n')
    .at(-1)!;

describe('the last line of a text', () => {
  it.each([
    'Samira Haddad told the court that she would appeal.',
    'The charity asked people to donate clothes to its journalism school.',
    'وقال سمير إن الحكومة ستدعم الصحافة المستقلة العام المقبل.',
  ])('stays where it goes on with the text: %s', (line) => {
    expect(lastOf(line)).toBe(line);
  });

  it.each([
    'Samira Haddad covers courts for The Meridian.',
    'Samira Haddad ist in Aden geboren.',
    'Samira Haddad, Aden',
    'We depend on readers like you. Please donate to keep our journalism free.',
    'The Meridian is a nonprofit newsroom. Support our work with a tax-deductible gift today.',
    'Did the reporting help? Please consider a donation, since your gift pays for it.',
    'With your help it goes on: for as little as £5, you can support The Meridian.',
    'Якщо ви знайшли помилку, натисніть Ctrl+Enter',
    'ادعموا صحافتنا المستقلة بتبرعكم اليوم.',
  ])('goes where it is of the author or asks for money: %s', (line) => {
    expect(lastOf(line)).toBe(story.at(-1));
  });
});

describe('wrappers with a name that junk has', () => {
  const stories = (name: string): string =>
    story.map((line, index) => `<div class="${name}"><h2>Bridge ${index}</h2><p>${line}</p></div>`).join('');

  it.each(['share', 'promo', 'profile'])('are the text where they hold all of it: %s', (name) => {
    const { body } = cleanHtml(`<html><body><h1>Four bridges</h1>${stories(name)}</body></html>`);
    for (const line of story) expect(body).toContain(line);
  });

  it('are junk beside a text', () => {
    const text = story.map((line) => `<p>${line} It said so twice.</p>`).join('');
    const { body } = cleanHtml(
      `<html><body><h1>Four bridges</h1><article>${text}</article><div class="promo"><p>Win a week on the lagoon with all meals, sent by our partners every morning.</p></div></body></html>`,
    );
    expect(body).not.toContain('partners');
    expect(body).toContain('twice');
  });
});
