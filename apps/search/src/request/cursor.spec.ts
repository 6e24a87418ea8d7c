import fc from 'fast-check';
import { Problem } from '@naba/problem-details';
import { fromCursor, toCursor } from './cursor';

const search = '?q=flood';
const position = { snapshot: 'z9_qAw-=', after: [1.25, 1_640_282_400_000, 'العراق/+='] };

describe('cursor', () => {
  it('goes into an address and comes back', () => {
    expect(toCursor(position, search)).toMatch(/^[\w-]+$/);
    expect(fromCursor(toCursor(position, search), search)).toEqual(position);
  });

  it('does not go on with another search', () => {
    expect(() => fromCursor(toCursor(position, search), '?q=storm')).toThrow(Problem);
  });

  it.each([
    '',
    'abc',
    Buffer.from('{}').toString('base64url'),
    Buffer.from(JSON.stringify(['a', [1], 'x'])).toString('base64url'),
    toCursor({ snapshot: '../_search', after: [1] }, search),
    toCursor({ snapshot: 'a', after: [{ script: 1 } as never] }, search),
  ])('refuses %j, which is none of ours', (cursor) => {
    expect(() => fromCursor(cursor, search)).toThrow(Problem);
  });

  it('refuses one in which anything was changed', () => {
    const cursor = toCursor(position, search);
    fc.assert(
      fc.property(fc.nat(cursor.length - 1), fc.constantFrom('A', 'z', '0', '_'), (at, character) => {
        const changed = cursor.slice(0, at) + character + cursor.slice(at + 1);
        const same = Buffer.from(changed, 'base64url').equals(Buffer.from(cursor, 'base64url'));
        if (!same) expect(() => fromCursor(changed, search)).toThrow(Problem);
      }),
    );
  });
});
