import { cleanHtml } from './clean-html';

const titleOf = (head: string, heading: string): string =>
  cleanHtml(
    `<html><head>${head}</head><body><h1>${heading}</h1><p>The ferry left at noon, the harbour office said.</p></body></html>`,
  ).title;
const card = (title: string): string => `<meta property="og:title" content="${title}">`;

describe('the title', () => {
  it('is spelled as most of the page spells it', () => {
    const heading = 'Aden’s ferry leaves with onions';
    expect(titleOf(`<title>${heading}</title>${card("Aden's ferry leaves with onions")}`, heading)).toBe(heading);
  });

  it('is whole where an attribute ends at its own quote', () => {
    const heading = 'Ferry leaves Aden and "comes back"';
    expect(titleOf(`<title>${heading}</title>${card(heading)}`, heading)).toBe(heading);
  });

  it('is the heading where the document title is only its beginning', () => {
    const heading = 'Ferry leaves Aden, passengers asked to bring water';
    expect(titleOf('<title>Ferry leaves Aden</title>', heading)).toBe(heading);
  });

  it.each([
    ['Ferry leaves Aden with onions', 'The Gulf Harbour Post'],
    ['عبارة تغادر ميناء عدن محملة بالبصل', 'صحيفة الميناء اليومية'],
  ])('has no name beside it that leads to the front page: %s', (heading, brand) => {
    const page = (href: string): string =>
      `<html><head>${card([brand, heading].join(' - '))}</head><body><a href="${href}">${brand}</a><h1>${heading}</h1><p>The ferry left at noon, the harbour office said.</p></body></html>`;
    for (const href of ['/', 'https://news.example', 'https://news.example/'])
      expect(cleanHtml(page(href), { url: 'https://news.example/a/1' }).title).toBe(heading);
    expect(cleanHtml(page('/b/2'), { url: 'https://news.example/a/1' }).title).toBe([brand, heading].join(' - '));
  });

  it('has no name before it that two colons part', () => {
    const line = 'عبارة تغادر ميناء عدن محملة بالبصل';
    expect(cleanHtml(`<title>عدن اليوم :: ${line}</title><p>The ferry left at noon, the harbour office said.</p>`).title).toBe(
      line,
    );
  });

  it('is what stands behind kickers that differ, and has the kicker on which they agree', () => {
    const quote = '“The ferry is late because of the onions”';
    expect(titleOf(card(`Ports of Yemen: ${quote}`), `Storm in the gulf - ${quote}`)).toBe(quote);
    expect(titleOf(card(`Ports of Yemen: ${quote}`), `Ports of Yemen - ${quote}`)).toBe(`Ports of Yemen: ${quote}`);
    expect(titleOf(card(`Ports of Yemen: ${quote}`), quote)).toBe(`Ports of Yemen: ${quote}`);
  });
});
