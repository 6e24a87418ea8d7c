import { apiKeyV1 } from '@naba/contracts';
import { newKey, revokeKey, rotateKey } from './change-key';
import { judgeToken } from './judge-token';
import type { TokenVerdict } from './judge-token';

const at = new Date('2026-11-30T10:00:00Z');
const change = { by: 'desk@host', at };
const later = (hours: number): Date => new Date(at.getTime() + hours * 3_600_000);
const wish = { name: 'desk', scopes: ['search:read'] } as const;

function judge(key: ReturnType<typeof newKey>['key'] | undefined, token: string, now = at): TokenVerdict['kind'] {
  return judgeToken(token, { get: (id) => (id === key?.id ? key : undefined) }, now).kind;
}

describe('a key', () => {
  it('is valid by its contract, and holds neither its token nor a part that could stand for it', () => {
    const { key, token } = newKey({ ...wish, scopes: ['ingest:write'], sources: ['news.example'], expiresAt: later(1) }, change);
    expect(apiKeyV1.parse(key)).toEqual(key);
    expect(JSON.stringify(key)).not.toContain(token.slice(16, -4));
    expect(key.secrets[0]).toMatchObject({ lastFour: token.slice(-4), expiresAt: later(1).toISOString() });
  });

  it('is taken by its token alone, until that ends', () => {
    const { key, token } = newKey({ ...wish, expiresAt: later(1) }, change);
    expect(judge(key, token)).toBe('taken');
    expect(judge(key, newKey(wish, change).token)).toBe('refused');
    expect(judge(undefined, token)).toBe('refused');
    expect(judge(key, token, later(1))).toBe('refused');
  });

  it('has two tokens while one takes the place of the other, and no third', () => {
    const first = newKey(wish, change);
    const second = rotateKey(first.key, later(24), change)!;
    expect([first, second].map(({ token }) => judge(second.key, token))).toEqual(['taken', 'taken']);
    expect([first, second].map(({ token }) => judge(second.key, token, later(24)))).toEqual(['refused', 'taken']);
    expect(rotateKey(second.key, later(24), change)).toBeUndefined();
    const third = rotateKey(second.key, later(72), { ...change, at: later(48) })!;
    expect(third.key.secrets.map(({ lastFour }) => lastFour)).toEqual([second, third].map(({ token }) => token.slice(-4)));
  });

  it('has one token when the other is to end at once', () => {
    const first = newKey(wish, change);
    const second = rotateKey(first.key, at, change)!;
    expect([first, second].map(({ token }) => judge(second.key, token))).toEqual(['refused', 'taken']);
  });

  it('ends a token no later than was said when it was made', () => {
    const first = newKey({ ...wish, expiresAt: later(1) }, change);
    expect(rotateKey(first.key, later(24), change)?.key.secrets[0]?.expiresAt).toBe(later(1).toISOString());
  });

  it('is never taken again once it is revoked, and says so only to who has its token', () => {
    const { key, token } = newKey(wish, change);
    const revoked = revokeKey(key, { by: 'chief@host', at: later(1) });
    const why = (asked: string): unknown => judgeToken(asked, { get: () => revoked }, at);
    expect(why(token)).toMatchObject({ kind: 'refused', why: expect.stringContaining('revoked') as string });
    expect(why(newKey(wish, change).token)).toMatchObject({ why: expect.not.stringContaining('revoked') as string });
    expect(revokeKey(revoked, { ...change, at: later(2) }).revokedAt).toBe(later(1).toISOString());
  });

  it('gets a higher revision with each change, also by a clock that is behind, and says who made it', () => {
    const { key } = newKey(wish, change);
    const earlier = { by: 'chief@host', at: later(-1) };
    expect(revokeKey(key, earlier)).toMatchObject({
      revision: key.revision + 1,
      lastChange: { what: 'revoked', by: 'chief@host', at: later(-1).toISOString() },
    });
  });
});
