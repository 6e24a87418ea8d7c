import { HubSecrets } from './hub-secrets';

const [ours, others] = ['a', 'b'].map((letter) => new HubSecrets(letter.repeat(32))) as [HubSecrets, HubSecrets];
const id = 'f'.repeat(32);

describe('the secrets of hubs', () => {
  it('come from what is on the log and the secret of the collector, and are the same at every instance', () => {
    const known = { id, ...ours.create() };
    const again = new HubSecrets('a'.repeat(32));
    expect(again.has(known)).toBe(true);
    expect([again.secretOf(known), again.tokenOf(known)]).toEqual([ours.secretOf(known), ours.tokenOf(known)]);
    expect(ours.secretOf(known)).toMatch(/^[0-9a-f]{64}$/);
    expect(ours.tokenOf(known)).toMatch(/^[0-9a-f]{32}$/);
  });

  it('are of each subscription its own, and the token tells nothing of the secret', () => {
    const first = ours.create();
    const all = [
      { id, ...first },
      { id, ...ours.create() },
      { id: 'e'.repeat(32), ...first },
    ].flatMap((known) => [ours.secretOf(known).slice(0, 32), ours.tokenOf(known)]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('do not stand on the log, and cannot be told with another secret of the collector', () => {
    const known = { id, ...ours.create() };
    expect(JSON.stringify(known)).not.toContain(ours.secretOf(known));
    expect(JSON.stringify(known)).not.toContain(ours.tokenOf(known));
    expect(others.secretOf(known)).not.toBe(ours.secretOf(known));
    expect(others.has(known)).toBe(false);
  });

  it('of before, which stood on the log, are none', () => {
    expect(ours.has({})).toBe(false);
  });
});
