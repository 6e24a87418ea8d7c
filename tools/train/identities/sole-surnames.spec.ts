import { markSoleSurnames } from './sole-surnames';

const row = (id: string, names: string, needs = ''): string[] => ['key', id, needs, 'leading', 'US', '', '', '', '', names];

describe('markSoleSurnames', () => {
  it('marks whom nobody else shares the last name with', () => {
    const marked = markSoleSurnames([row('Q1', 'Ann Oakenfold'), row('Q2', 'Ben Smith'), row('Q3', 'Carl Smith|كارل سميث')]);
    expect(marked.map((cells) => cells[3])).toEqual(['leading sole', 'leading', 'leading']);
  });

  it('takes rows of one person together, and asks every spelling', () => {
    const marked = markSoleSurnames([row('Q1', 'Ann Müller'), row('Q1', 'Ann Mueller|Ann Smith'), row('Q2', 'Ben Smith')]);
    expect(marked.map((cells) => cells[3])).toEqual(['leading sole', 'leading', 'leading']);
  });

  it('says nothing of a name that ends in a numeral, of a surname alone and of Arabic names', () => {
    const marked = markSoleSurnames([row('Q1', 'Ann Oak Jr.'), row('Q2', 'Oakenfold', 'leader'), row('Q3', 'كارل سميث')]);
    expect(marked.map((cells) => cells[3])).toEqual(['leading', 'leading', 'leading']);
  });
});
