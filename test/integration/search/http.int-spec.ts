import { brotliDecompressSync } from 'node:zlib';
import { request } from 'node:http';
import { createSearchClient } from '@naba/api-client';
import type { SearchAnswer } from '../../../apps/search/src/answer/search-answer';
import { enrichedArticle, idOf } from '../article-index/enriched-article.factory';
import type { RunningSearch } from './start-search';
import { startSearch } from './start-search';

let search: RunningSearch;
beforeAll(async () => {
  search = await startSearch();
  await search.index(
    Array.from({ length: 26 }, (_, n) => enrichedArticle(`rain ${n}`, { title: `rain ${n}`, url: `https://news.example/${n}` })),
  );
});
afterAll(() => search.stop());

interface Raw {
  readonly status: number | undefined;
  readonly encoding: string | undefined;
  readonly body: Buffer;
}

/** What is on the wire; fetch would take it apart. */
function get(path: string, headers: Readonly<Record<string, string>>): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const call = request(search.url + path, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('end', () =>
        resolve({
          status: response.statusCode,
          encoding: response.headers['content-encoding'],
          body: Buffer.concat(parts),
        }),
      );
    });
    call.once('error', reject);
    call.end();
  });
}

describe('answers of the search API', () => {
  it('are compressed for who can read it, and as they are for others', async () => {
    const packed = await get('/v1/articles?q=rain', { 'accept-encoding': 'gzip, br' });
    expect(packed.encoding).toBe('br');
    const plain = await get('/v1/articles?q=rain', {});
    expect(plain.encoding).toBeUndefined();
    const idsIn = (json: string): string[] => (JSON.parse(json) as SearchAnswer).articles.map(({ id }) => id);
    expect(idsIn(String(brotliDecompressSync(packed.body)))).toEqual(idsIn(String(plain.body)));
    expect(packed.body.length).toBeLessThan(plain.body.length / 2);
  });

  it.each(['/v1/articles?q=rain', `/v1/articles/${idOf('rain 0')}`, `/v1/articles/${idOf('rain 0')}/similar`, '/openapi.json'])(
    'are not sent again where nothing has changed: %s',
    async (path) => {
      const tag = (await fetch(search.url + path)).headers.get('etag')!;
      const again = await get(path, { 'if-none-match': tag, 'accept-encoding': 'br' });
      expect([again.status, again.body.length]).toEqual([304, 0]);
    },
  );

  it('have another tag when another article is found', async () => {
    const tagOf = async (): Promise<string | null> => (await fetch(`${search.url}/v1/articles?q=rain`)).headers.get('etag');
    const before = await tagOf();
    await search.index([enrichedArticle('later', { title: 'rain later' })]);
    await search.client.indices.refresh({ index: `${search.prefix}-articles` });
    const newest = `${search.url}/v1/articles?q=rain&fold=false`;
    const { total } = (await (await fetch(newest)).json()) as SearchAnswer;
    expect(total).toBe(27);
    expect(await tagOf()).not.toBe(before);
  });

  it('carry of an article only what a card shows, where that is asked for', async () => {
    const { articles } = await search.get<SearchAnswer>('/v1/articles?q=rain&show=card');
    expect(articles.length).toBeGreaterThan(1);
    expect(articles.filter(({ url }) => url !== undefined)).toEqual([]);
  });

  it('are typed for programs: the generated client reads what was found, and the code of what is wrong', async () => {
    const client = createSearchClient(search.url);
    const { data } = await client.GET('/v1/articles', {
      params: { query: { q: 'rain', source: ['news.example', 'other.example'] } },
    });
    expect(data?.articles[0]?.title).toMatch(/^rain/);
    const { error } = await client.GET('/v1/articles', { params: { query: { q: '(' } } });
    expect(error?.code).toBe('QUERY_INVALID');
  });
});
