import { commonAcronyms } from './common-acronyms';

describe('commonAcronyms', () => {
  it.each([
    ['DNA', 'Nothing about it.', true],
    ['ZPD', 'Two ZPDs were sold; the ZPD is new.', true],
    ['ZPDs', 'Two ZPDs were sold.', true],
    ['ZPD', 'They run warehouse planning (WP) and zone picking of drinks (ZPD) there.', true],
    ['ZPD', 'The Zonal Planning Directorate (ZPD) and the ZPD’s head.', false],
    ['ZPD', 'A zebra (ZPD).', false],
    ['Zpd', 'Two ZPDs were sold.', false],
  ])('%s in %j: %s', (name, text, expected) => {
    expect(commonAcronyms([text])(name)).toBe(expected);
  });
});
