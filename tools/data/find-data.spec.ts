import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findData, requireData } from './find-data';

describe('findData', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'naba-data-'));
    for (const name of ['first', 'second']) mkdirSync(join(folder, name, 'ner'), { recursive: true });
    writeFileSync(join(folder, 'second/ner/both.conll'), '');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const all = (): string => [join(folder, 'first'), join(folder, 'second')].join(delimiter);

  it('finds a file in whichever of the folders has it', () =>
    expect(findData('ner/both.conll', all())).toBe(join(folder, 'second/ner/both.conll')));

  it('prefers the folder that is named first', () => expect(findData('ner', all())).toBe(join(folder, 'first/ner')));

  it('finds nothing in no folder, not even what stands in the working folder', () =>
    expect(findData('package.json', '')).toBeUndefined());

  it('names what is missing and the variable that helps', () =>
    expect(() => requireData('ner/none.conll')).toThrow(/^ner\/none\.conll is missing: set NABA_DATA/));
});
