import fc from 'fast-check';
import { splitByBytes } from './bulk.writer';
import type { IndexOperation } from './index-operation';

describe('splitByBytes', () => {
  const operations = fc.array(fc.integer({ min: 1, max: 150 }).map((bytes): IndexOperation => ({ lines: ['', ''], bytes })));

  it('loses nothing, keeps the order, and stays within the limit unless one operation alone exceeds it', () => {
    fc.assert(
      fc.property(operations, (all) => {
        const parts = splitByBytes(all, 100);
        expect(parts.flat()).toEqual(all);
        for (const part of parts) {
          const bytes = part.reduce((sum, operation) => sum + operation.bytes, 0);
          expect(part.length === 1 || bytes <= 100).toBe(true);
        }
      }),
    );
  });

  it('makes no more parts than it must', () => {
    const sized = [40, 60, 100, 1].map((bytes): IndexOperation => ({ lines: ['', ''], bytes }));
    expect(splitByBytes(sized, 100).map((part) => part.map(({ bytes }) => bytes))).toEqual([[40, 60], [100], [1]]);
  });
});
