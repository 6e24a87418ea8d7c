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
});
