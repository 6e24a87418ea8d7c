import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCodes } from '@naba/contracts';
import { answers } from './problem';

const page = readFileSync(join(__dirname, '../../../docs/api-errors.md'), 'utf8');

/** First cells of the tables' rows that name a code, with the cell behind it. */
const rows = [...page.matchAll(/^\| `([A-Z_]+)` +\| ([^|]*?) +\|/gm)].map(([, code, next]) => [code!, next!] as const);

describe('docs/api-errors.md', () => {
  it('has every code of the closed list once, and no other', () => {
    expect(rows.map(([code]) => code).sort()).toEqual([...errorCodes].sort());
  });

  it('has the status of each code that an answer can carry, and none for those of dead letters', () => {
    const statuses = rows.filter(([, next]) => /^\d+$/.test(next)).map(([code, next]) => [code, Number(next)]);
    expect(Object.fromEntries(statuses)).toEqual(
      Object.fromEntries(Object.entries(answers).map(([code, [status]]) => [code, status])),
    );
  });
});
