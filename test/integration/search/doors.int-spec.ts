import { askBarely, crookedPaths, methodFaults } from '../../support/every-route';
import type { RunningSearch } from './start-search';
import { startSearch } from './start-search';
import { until } from '../../support/eventually';

let search: RunningSearch;
beforeAll(async () => {
  search = await startSearch();
});
afterAll(() => search.stop());

describe("search's doors", () => {
  it('answer HEAD, OPTIONS and foreign methods at every route', async () => {
    await until(async () => (await fetch(`${search.url}/health/ready`)).ok);
    expect(await methodFaults(search.url, search.routes)).toEqual([]);
  });

  it.each(crookedPaths)('have nothing at %s', async (path) => {
    expect((await askBarely(search.url, 'GET', path)).status).toBe(404);
  });

  it('refuse a name that was rebound to this machine', async () => {
    expect((await askBarely(search.url, 'GET', '/', { host: 'evil.example' })).status).toBe(421);
  });
});
