import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectWarnings, tellWarnings, warningWords } from './extraction-warning';

const page = readFileSync(join(__dirname, '../../../docs/warnings.md'), 'utf8');

describe('warnings', () => {
  it('stand in docs/warnings.md, each with its words, and no other', () => {
    const rows = [...page.matchAll(/^\| `([A-Z_]+)` +\| (.*?) +\| (.*?) +\|$/gm)];
    const documented = rows.map(([, code, unsure, remedy]) => [code, { unsure, remedy }]);
    expect(Object.fromEntries(documented)).toEqual(warningWords);
  });

  it('are told once for each value, with what to do', () => {
    const { warnings, warn } = collectWarnings();
    for (const pointer of ['/authors/0', '/authors/0', '/authors/3']) warn('VALUE_LEFT_OUT', pointer);
    expect(warnings.map(({ pointer }) => pointer)).toEqual(['/authors/0', '/authors/3']);
    expect(warnings[0]!.detail).toContain(warningWords.VALUE_LEFT_OUT.remedy);
  });

  it('leave an answer without them as it is', () => expect(tellWarnings([])).toEqual({}));
});
