import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCorrections } from './find-corrections';

const passages = readFileSync(join(__dirname, '../testdata/passages.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string]);

describe('passages that were labeled before the code was run on them', () => {
  it.each(passages)('%s: %s', (kind, text) => {
    const found = findCorrections({ title: 'Harbour', body: `The harbour opened.\n\n${text}\n\nShips came in.` });
    expect(found.map((correction) => correction.kind)).toEqual(kind === 'none' ? [] : [kind]);
    for (const correction of found) expect(correction.text).toBe(text);
  });
});
