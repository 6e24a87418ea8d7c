import { revokeKey } from '@naba/access';
import { openKeyPress, change, withToken } from '../../support/keys';
import type { KeyPress } from '../../support/keys';
import { sharedKafka } from '../../support/shared-servers';
import type { RunningIndexer } from '../indexer/indexer.fixture';
import { startIndexer } from '../indexer/indexer.fixture';
import type { RunningSearch } from './start-search';
import { startSearch } from './start-search';
import { until } from '../../support/eventually';

/** Keys reach search from the log through the indexer and its mirror in Elasticsearch. */
describe('search with keys', () => {
  let press: KeyPress;
  let indexer: RunningIndexer;
  let search: RunningSearch;
  beforeAll(async () => {
    press = await openKeyPress(sharedKafka());
    indexer = await startIndexer();
    search = await startSearch({ API_KEYS: 'required', ARTICLE_INDEX_PREFIX: indexer.prefix });
  });
  afterAll(async () => {
    await indexer.stop();
    await search.stop();
    await press.stop();
  });

  const read = (token: string, path = '/v1/articles'): Promise<Response> =>
    fetch(search.url + path, { headers: withToken(token) });
  const statusOf = async (token: string, path?: string): Promise<number> => (await read(token, path)).status;

  it('refuses every route of the API without a key, and serves the page', async () => {
    for (const route of search.routes.filter((one) => /^GET \/v1/.test(one))) {
      const path = route.split(' ')[1]!.replace(':id', '0'.repeat(32));
      expect([route, (await fetch(search.url + path)).status]).toEqual([route, 401]);
    }
    expect((await fetch(search.url)).status).toBe(200);
  });

  it('learns a key and its end within seconds, from the log', async () => {
    const told = jest.spyOn(indexer.logger, 'info');
    const { key, token } = await press.issue({ scopes: ['search:read'] });
    await until(async () => (await statusOf(token)) === 200);
    expect(await statusOf(token, '/v1/operations')).toBe(403);
    await press.put(revokeKey(key, change()));
    await until(async () => (await statusOf(token)) === 401);
    for (const action of ['key created', 'key revoked'])
      expect(told).toHaveBeenCalledWith(
        { audit: expect.objectContaining({ action, by: 'test@here', key: key.id }) as object },
        'audit',
      );
  });

  it('tells a listener nothing more once its key is revoked', async () => {
    const { key, token } = await press.issue({ scopes: ['search:read'] });
    await until(async () => (await statusOf(token)) === 200);
    const stream = await read(token, '/v1/stream');
    expect(stream.status).toBe(200);
    await press.put(revokeKey(key, change()));
    await until(async () => (await statusOf(token)) === 401);
    await expect(stream.text()).resolves.toBe('retry: 2000\n\n');
  });

  it('keeps the key of a page in a cookie that no script reads, for reading alone', async () => {
    const { token } = await press.issue({ scopes: ['search:read'] });
    const open = (): Promise<Response> => fetch(`${search.url}/v1/session`, { method: 'POST', headers: withToken(token) });
    await until(async () => (await open()).status === 204);
    const cookie = (await open()).headers.get('set-cookie')!;
    expect(cookie).toBe(`naba-key=${token}; Path=/; HttpOnly; SameSite=Strict`);
    const headers = { cookie: cookie.split(';')[0]! };
    expect((await fetch(`${search.url}/v1/articles`, { headers })).status).toBe(200);
    expect((await fetch(`${search.url}/v1/session`, { method: 'POST', headers })).status).toBe(401);
    const closed = await fetch(`${search.url}/v1/session`, { method: 'DELETE' });
    expect(closed.headers.get('set-cookie')).toContain('naba-key=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0');
  });
});
