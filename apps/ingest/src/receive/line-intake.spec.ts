import { BodyBudget } from './body-budget';
import { LineIntake } from './line-intake';

const never = new AbortController().signal;

/** Chunks that come at once; after them their sender is silent, or ends. */
async function* sender(chunks: readonly string[], isSilent: boolean): AsyncGenerator<Buffer> {
  for (const chunk of chunks) yield Buffer.from(chunk);
  if (isSilent) await new Promise(() => undefined);
}

async function read(chunks: readonly string[], isSilent = false): Promise<{ lines: string[]; code?: string; held: number[] }> {
  const held: number[] = [];
  const budget = new BodyBudget(1_000, (bytes) => held.push(bytes));
  const intake = new LineIntake(sender(chunks, isSilent), budget, budget.open(), { idleMs: 20, signal: never });
  const lines: string[] = [];
  for await (const { bytes } of intake.lines()) lines.push(String(bytes));
  return { lines, held, ...(intake.problem && { code: intake.problem.code }) };
}

describe('LineIntake', () => {
  it('holds the beginning of a line until its end came', async () => {
    expect(await read(['one\ntw', 'o\n\n', 'three'])).toEqual({ lines: ['one', 'two', 'three'], held: [2, 0, 5] });
  });

  it('ends with a problem when the rest of a line does not come, and gives no half line', async () => {
    expect(await read(['one\ntw'], true)).toMatchObject({ lines: ['one'], code: 'BODY_TOO_SLOW' });
  });

  it('waits for the next line as long as its sender likes', async () => {
    const lines = new LineIntake(sender(['one\n'], true), new BodyBudget(10), new BodyBudget(10).open(), {
      idleMs: 1,
      signal: never,
    }).lines();
    expect((await lines.next()).value).toMatchObject({ number: 1 });
    const later = new Promise((resolve) => setTimeout(resolve, 20, 'still waiting'));
    expect(await Promise.race([lines.next(), later])).toBe('still waiting');
  });
});
