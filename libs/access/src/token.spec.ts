import { hashToken, isSameHash, newKeyId, newToken, readToken } from './token';

describe('a token', () => {
  const tokens = Array.from({ length: 200 }, () => newToken(newKeyId()));

  it('is one word that a scanner of leaked secrets finds', () => {
    for (const token of tokens) expect(`NABA_API_KEY=${token}, and more`).toMatch(/\bnaba_[0-9a-z]{10}_[0-9A-Za-z]{36}\b/);
  });

  it('names its key, and is never the same twice', () => {
    const id = newKeyId();
    expect(readToken(newToken(id))).toBe(id);
    expect(new Set(tokens).size).toBe(tokens.length);
  });

  it('is noticed when a letter is wrong, missing or too many', () => {
    const [token] = tokens as [string];
    for (let at = 0; at < token.length; at++) {
      const other = token[at] === 'x' ? 'y' : 'x';
      expect(readToken(token.slice(0, at) + other + token.slice(at + 1))).toBeUndefined();
      expect(readToken(token.slice(0, at) + token.slice(at + 1))).toBeUndefined();
    }
    for (const wrong of [`${token}0`, ` ${token}`, `${token}\n`, '', 'naba_']) expect(readToken(wrong)).toBeUndefined();
  });

  it('has the checksum that CRC-32 gives in base 62, so that others can compute it', () => {
    // Computed with Python's zlib.crc32.
    expect(readToken('naba_abcdefghij_0000000000000000000000000000000EaJi6')).toBe('abcdefghij');
  });
});

describe('hashToken', () => {
  it('is SHA-256, and tells tokens apart', () => {
    expect(hashToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(isSameHash(hashToken('a'), hashToken('a'))).toBe(true);
    expect(isSameHash(hashToken('a'), hashToken('b'))).toBe(false);
  });
});
