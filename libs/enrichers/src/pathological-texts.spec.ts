import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Calls of the libraries' functions for a piece repeated to a text, and to a text of twice the length. */
interface Steps {
  readonly piece: string;
  readonly once: number;
  readonly twice: number;
}

/** A text of twice the length may take a little more than twice the steps; a few steps may grow by chance. */
const mostGrowth = 3;
const fewSteps = 20_000;

function countAll(): Record<string, Steps[]> {
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', join(__dirname, 'pathological-texts.fixture.ts')]);
  if (stdout.length === 0) throw new Error(`No steps were counted: ${stderr.toString()}`);
  return JSON.parse(stdout.toString()) as Record<string, Steps[]>;
}

describe('twice the text takes twice the work, whatever is repeated', () => {
  let counted: Record<string, Steps[]>;
  beforeAll(() => {
    counted = countAll();
  });

  it.each(['quotes', 'dates', 'numbers', 'names', 'sentences'])('to find %s', (reader) => {
    const steps = counted[reader] ?? [];
    expect(steps).not.toEqual([]);
    expect(steps.filter(({ once, twice }) => twice > fewSteps && twice / once > mostGrowth)).toEqual([]);
  });
});
