import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { gather, openFile } from './open-file';

const folder = mkdtempSync(join(tmpdir(), 'naba-open-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: Uint8Array): string {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  return path;
}

describe('openFile', () => {
  it('gives every byte once, and the first of them twice, whether the file is gzipped or not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 6_000 }), fc.boolean(), async (bytes, isPacked) => {
        fc.pre(isPacked || bytes[0] !== 0x1f);
        const { head, chunks } = await openFile(file(isPacked ? gzipSync(bytes) : bytes));
        const whole = await gather(chunks);
        expect(whole.equals(bytes)).toBe(true);
        expect(whole.subarray(0, head.length).equals(head)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('fails on a gzipped file that is cut off', async () => {
    const packed = gzipSync(Buffer.from('x'.repeat(10_000)));
    const read = async () => gather((await openFile(file(packed.subarray(0, packed.length - 12)))).chunks);
    await expect(read()).rejects.toThrow('unexpected end of file');
  });

  it('fails on a file that is not there', async () => {
    await expect(openFile(join(folder, 'nothing'))).rejects.toThrow('ENOENT');
  });
});

describe('gather', () => {
  it('refuses more than it holds in memory, and says what has no limit', async () => {
    async function* large(): AsyncGenerator<Buffer> {
      const chunk = Buffer.alloc(16 * 1024 * 1024);
      for (let n = 0; n < 5; n++) yield await Promise.resolve(chunk);
    }
    await expect(gather(large())).rejects.toThrow('is larger than 64 MiB; send JSON lines');
  });
});
