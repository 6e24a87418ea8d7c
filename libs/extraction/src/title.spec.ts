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

  it('has no section behind it either', () => {
    const heading = 'Ferry leaves Aden with onions for the first time';
    const head = `<meta property="og:site_name" content="The Gulf Post">${card(`${heading} | Aden News - The Gulf Post`)}`;
    expect(cleanHtml(`<html><head>${head}</head><body><p>The ferry left at noon, it said.</p></body></html>`).title).toBe(
      heading,
    );
  });

  it.each([
    ['in bold letters', (line: string) => `<td><font color="red"><b>${line}</b></font></td>`],
    ['in large letters', (line: string) => `<td><font size="5">${line}</font></td>`],
    ['by its class', (line: string) => `<td class="hd">${line}</td>`],
    ['in a small heading', (line: string) => `<td><h3>${line}</h3></td>`],
  ])('is the line set as one, %s, where the page has only the name of the site', (_, set) => {
    const line = 'عبارة تغادر ميناء عدن محملة بالبصل';
    const text =
      '<p>غادرت العبارة ميناء عدن ظهر اليوم وعلى متنها مئتا راكب وحمولة من البصل، بحسب ما قال مكتب الميناء في بيان.</p>';
    const old = (name: string): string =>
      `<html><head><title>${name} - تفاصيل الخبر</title></head><body><img src="l.gif" alt="شبكة أخبار الميناء"><table><tr>${set(line)}</tr><tr><td><b>عدن - سلمى درويش</b></td></tr><tr><td>${text}</td></tr></table></body></html>`;
    expect(cleanHtml(old('شبكة أخبار الميناء')).title).toBe(line);
    expect(cleanHtml(old('وصول سفينة قمح إلى المكلا')).title).toBe('وصول سفينة قمح إلى المكلا - تفاصيل الخبر');
  });

  it('is what stands behind kickers that differ, and has the kicker on which they agree', () => {
    const quote = '“The ferry is late because of the onions”';
    expect(titleOf(card(`Ports of Yemen: ${quote}`), `Storm in the gulf - ${quote}`)).toBe(quote);
    expect(titleOf(card(`Ports of Yemen: ${quote}`), `Ports of Yemen - ${quote}`)).toBe(`Ports of Yemen: ${quote}`);
    expect(titleOf(card(`Ports of Yemen: ${quote}`), quote)).toBe(`Ports of Yemen: ${quote}`);
  });
});
