import { runChaos } from '../chaos/run-chaos';

/** A short set; all of them: npm run chaos (docs/reliability.md). */
const names = ['deleted-index', 'kill-indexer', 'elasticsearch-wrong-json'];

describe('chaos', () => {
  it(`breaks no promise in ${names.join(', ')}`, async () => {
    const results = await runChaos({ names, seed: 1, articles: 300, report: console.info });
    expect(results.map(({ scenario, faults }) => [scenario, faults])).toEqual(names.map((name) => [name, []]));
  }, 600_000);
});
