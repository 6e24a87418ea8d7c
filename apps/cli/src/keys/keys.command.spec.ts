import { newKey, revokeKey } from '@naba/access';
import { describeKey } from './describe-key';
import { endOption } from './key-options';
import { keysCommand } from './keys.command';

const at = new Date('2026-11-30T10:00:00Z');
const change = { by: 'desk@host', at };

async function run(...words: string[]): Promise<unknown> {
  const command = keysCommand();
  for (const one of [command, ...command.commands]) one.exitOverride().configureOutput({ writeErr: () => undefined });
  return command.parseAsync(words, { from: 'user' });
}

describe('naba keys', () => {
  it.each([
    [['create', 'desk'], '--scope'],
    [['create', 'desk', '--scope', 'write'], 'write is no scope; there are ingest:write, search:read, admin.'],
    [['create', 'desk', '--scope', 'admin', '--source', 'news.example'], '--source binds a key that only submits'],
    [['create', 'desk', '--scope', 'admin', '--expires', '2001-01-01'], 'still to come'],
    [['rotate', 'abc', '--old-ends', 'soon'], 'still to come'],
    [['revoke'], "missing required argument 'ids'"],
  ])('refuses %j before anything is asked of Kafka', async (words, why) => {
    await expect(run(...words)).rejects.toThrow(why);
  });
});

describe('endOption', () => {
  it.each(['90d', '12h', '2999-01-31'])('takes %s', (text) => {
    expect(endOption(text).getTime()).toBeGreaterThan(Date.now());
  });

  it.each(['0', 'd', '-1d', '1w', '2026-13-01', ''])('refuses %j', (text) => {
    expect(() => endOption(text)).toThrow('Write a time that is still to come');
  });
});

describe('describeKey', () => {
  const { key, token } = newKey({ name: 'desk', scopes: ['ingest:write'], sources: ['a.example'], expiresAt: at }, change);

  it('tells whose it is, for what, and its token by its end alone', () => {
    const lines = describeKey(key, at);
    expect(lines).toContain(`${key.id}  desk  ingest:write for a.example\n`);
    expect(lines).toContain(`…${token.slice(-4)}  since 2026-11-30T10:00:00.000Z, ended 2026-11-30T10:00:00.000Z\n`);
    expect(lines).toContain('created by desk@host\n');
    expect(lines).not.toContain(token.slice(0, -4));
  });

  it('says that it was revoked', () => {
    expect(describeKey(revokeKey(key, change), at)).toContain('REVOKED 2026-11-30T10:00:00.000Z');
  });
});
