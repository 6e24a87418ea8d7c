import { askBarely, crookedPaths, methodFaults } from '../../support/every-route';
import { sharedElasticsearch, sharedKafka } from '../../support/shared-servers';
import type { RunningIngest } from './start-ingest';
import { startIngest } from './start-ingest';

let ingest: RunningIngest;
beforeAll(async () => {
  ingest = await startIngest(sharedKafka(), { ELASTICSEARCH_URL: sharedElasticsearch() });
});
afterAll(() => ingest.stop());

describe("ingest's doors", () => {
  it('answer HEAD, OPTIONS and foreign methods at every route', async () => {
    expect(await methodFaults(ingest.url, [...ingest.routes, 'GET /docs', 'GET /docs/json'])).toEqual([]);
  });

  it.each(crookedPaths)('have nothing at %s', async (path) => {
    expect((await askBarely(ingest.url, 'GET', path)).status).toBe(404);
  });

  it('refuse a name that was rebound to this machine', async () => {
    expect((await askBarely(ingest.url, 'GET', '/docs/json', { host: 'evil.example' })).status).toBe(421);
  });
});
