import { toBioColumns, toJsonLines, toLabeledTexts } from './convert';

describe('toJsonLines', () => {
  it('puts each element on a line of its own, whatever stands before the array', () =>
    expect(toJsonLines('\uFEFF[{"title":"a"},\n {"title":"ب"}]')).toBe('{"title":"a"}\n{"title":"ب"}\n'));
});

const types = { ORG: 'ORG', LOC: 'LOC', person: 'PER' };

describe('toBioColumns', () => {
  it('begins each name with B, also where another of the same type ends before it', () =>
    expect(toBioColumns('The O\nBank I-ORG\nof I-ORG\nRome I-LOC\nItaly B-LOC\n', types)).toBe(
      'The\tO\nBank\tB-ORG\nof\tI-ORG\nRome\tB-LOC\nItaly\tB-LOC\n\n',
    ));

  it('begins anew after a sentence and drops the marks of documents', () =>
    expect(toBioColumns('-DOCSTART- O\n\nRome I-LOC\n\n\nRome I-LOC\n', types)).toBe('Rome\tB-LOC\n\nRome\tB-LOC\n\n'));

  it('gives their types our names, and no tag to those that we have not', () =>
    expect(toBioColumns('Ali\tB-person\nHassan\tI-person\nMoby\tB-work\nDick\tI-work\n', types)).toBe(
      'Ali\tB-PER\nHassan\tI-PER\nMoby\tO\nDick\tO\n\n',
    ));
});

describe('toLabeledTexts', () => {
  it('reads quotes inside of cells and names the label', () =>
    expect(toLabeledTexts('"2","A ""final"", lost","They, too."\n', ['World', 'Sports'])).toBe(
      `${JSON.stringify({ text: 'A "final", lost\nThey, too.', label: 'Sports' })}\n`,
    ));
});
