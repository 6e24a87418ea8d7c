import { cleanHtml } from './clean-html';

const sectionOf = (...names: string[]): string | undefined =>
  cleanHtml(
    `<html><head>${names.map((name, at) => `<meta property="${['article:section', 'parsely-section'][at]!}" content="${name}">`).join('')}</head></html>`,
  ).section;

describe('section', () => {
  it.each([
    ['a name', ['Ports & Ships'], 'Ports & Ships'],
    ['a name in another script', ['اقتصاد'], 'اقتصاد'],
    ['a slug, in words', ['middle-east'], 'Middle east'],
    ['the last part of an address', ['/world/middle_east'], 'Middle east'],
    ['a name before a slug', ['middle-east', 'The Middle East'], 'The Middle East'],
    ['none where a content system says that there is none', ['nil'], undefined],
    ['none where only a kind of page is named', ['front-page'], undefined],
  ])('is %s', (_, names, expected) => {
    expect(sectionOf(...names)).toBe(expected);
  });
});
