import { Readable } from 'node:stream';
import fc from 'fast-check';
import { splitLines } from './split-lines';
import type { InputLine } from './split-lines';

async function collect(chunks: readonly Buffer[], maxBytes = 1_000): Promise<InputLine[]> {
  const lines: InputLine[] = [];
  for await (const line of splitLines(Readable.from(chunks, { objectMode: true }), maxBytes)) lines.push(line);
  return lines;
}

function textOf(lines: readonly InputLine[]): [number, string | undefined][] {
  return lines.map(({ number, bytes }) => [number, bytes?.toString('utf8')]);
}

describe('splitLines', () => {
  it('counts blank lines and leaves them out, and keeps a last line without an end', async () => {
    const lines = await collect([Buffer.from('{"a":1}\r\n\n  \t\n{"b":2}\n\r\n{"c":3}')]);
    expect(textOf(lines)).toEqual([
      [1, '{"a":1}\r'],
      [4, '{"b":2}'],
      [6, '{"c":3}'],
    ]);
  });

  it('takes the separators of Unicode for content, and a byte order mark for nothing', async () => {
    const lines = await collect([Buffer.from('\ufeff{"a":"\u2028\u2029\u0085"}\n\ufeff2\n')]);
    expect(textOf(lines)).toEqual([
      [1, '{"a":"\u2028\u2029\u0085"}'],
      [2, '\ufeff2'],
    ]);
    expect(await collect([Buffer.from('\ufeff\n')])).toEqual([]);
  });

  it('finds the same lines however the bytes are cut into chunks', async () => {
    const text = fc
      .array(fc.constantFrom('{"نبأ":1}', '', ' ', 'x'.repeat(30), 'y'), { maxLength: 12 })
      .map((lines) => lines.join('\n'));
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), async (whole, sizes) => {
        const bytes = Buffer.from(whole);
        const chunks: Buffer[] = [];
        for (let at = 0, turn = 0; at < bytes.length; turn++) {
          const size = sizes[turn % sizes.length]!;
          chunks.push(bytes.subarray(at, at + size));
          at += size;
        }
        const expected = whole
          .split('\n')
          .map((line, index) => [index + 1, Buffer.byteLength(line) > 20 ? undefined : line] as const)
          .filter(([, line]) => line === undefined || line.trim() !== '');
        expect(textOf(await collect(chunks, 20))).toEqual(expected);
      }),
    );
  });

  it('passes over a line that is too long without keeping it, and goes on after it', async () => {
    const big = Buffer.alloc(64 * 1024, 0x78);
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const source = (async function* () {
      yield Buffer.from('a\n');
      for (let count = 0; count < 8_000; count++) {
        yield Buffer.from(big);
        most = Math.max(most, process.memoryUsage().arrayBuffers - before);
        if (count % 100 === 0) await new Promise(setImmediate);
      }
      yield Buffer.from('\nb');
    })();
    const lines: InputLine[] = [];
    for await (const line of splitLines(source, 256 * 1024)) lines.push(line);
    expect(textOf(lines)).toEqual([
      [1, 'a'],
      [2, undefined],
      [3, 'b'],
    ]);
    expect(most).toBeLessThan(256 * 1024 * 1024);
  });
});
