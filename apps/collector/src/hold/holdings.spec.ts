import { createHash } from 'node:crypto';
import { Holdings } from './holdings';

const ids = Array.from({ length: 200 }, (_, n) => createHash('sha256').update(String(n)).digest('hex').slice(0, 32));

describe('Holdings', () => {
  it('of two instances share the feeds, each to one', () => {
    const [first, second] = [new Holdings(1_000), new Holdings(1_000)];
    first.hold('sources.v1', [0, 2, 4]);
    second.hold('sources.v1', [1, 3, 5]);
    for (const each of [first, second]) each.alive();
    for (const id of ids) expect(Number(first.has(id)) + Number(second.has(id))).toBe(1);
    expect(ids.filter((id) => first.has(id)).length).toBeGreaterThan(50);
  });

  it('has nothing once Kafka may take the process for dead, and again when it is heard of', () => {
    let now = 0;
    const holdings = new Holdings(1_000, () => now);
    holdings.hold('sources.v1', [0, 1, 2, 3, 4, 5]);
    holdings.alive();
    expect(holdings.has(ids[0]!)).toBe(true);
    now = 1_001;
    expect(holdings.has(ids[0]!)).toBe(false);
    holdings.alive();
    expect(holdings.has(ids[0]!)).toBe(true);
  });

  it('holds its feeds until its tenant has ended, and then none', async () => {
    const holdings = new Holdings(1_000);
    holdings.alive();
    const seen: boolean[] = [];
    holdings.letTo({ begin: () => undefined, end: () => Promise.resolve(void seen.push(holdings.has(ids[0]!))) });
    holdings.hold('sources.v1', [0, 1, 2, 3, 4, 5]);
    await holdings.release();
    expect([...seen, holdings.has(ids[0]!)]).toEqual([true, false]);
  });
});
