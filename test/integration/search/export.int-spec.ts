import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { enrichedArticle } from '../article-index/enriched-article.factory';
import { ids, newsroom } from './newsroom';
import type { RunningSearch } from './start-search';
import { startSearch } from './start-search';
import { untilAnswer } from '../../support/eventually';

describe('GET /v1/articles/export', () => {
  let search: RunningSearch;
  const open = (parameters: string): Promise<Response> => fetch(`${search.url}/v1/articles/export?${parameters}`);
  const lines = async (parameters: string): Promise<{ id: string }[]> => {
    const text = await (await open(`format=ndjson&${parameters}`)).text();
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { id: string });
  };

  beforeAll(async () => {
    search = await startSearch();
    const many = Array.from({ length: 1_203 }, (_, n) => enrichedArticle(`many-${n}`, { source: { id: 'many.example' } }));
    await search.index([...many, ...Object.values(newsroom)]);
  });
  afterAll(() => search.stop());

  it('gives every article once, over any number of pages', async () => {
    const found = await lines('source=many.example&limit=100000');
    expect(new Set(found.map(({ id }) => id)).size).toBe(1_203);
    expect(found).toHaveLength(1_203);
    const csv = await (await open('format=csv&source=many.example&limit=100000')).text();
    expect(csv.trimEnd().split('\r\n')).toHaveLength(1_204);
  });

  it('gives no more than asked for, and 1,000 when nothing is said', async () => {
    expect(await lines('limit=150')).toHaveLength(150);
    expect(await lines('')).toHaveLength(1_000);
  });

  it('takes the query and the filters of a search', async () => {
    expect((await lines('q=footbridge&lang=en')).map(({ id }) => id)).toEqual([ids.english]);
    expect(await lines('q=nothinglikethis')).toEqual([]);
  });

  it('names its kind and file, and makes no formula of a title', async () => {
    const csv = await open('format=csv&q=hyperlink');
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(csv.headers.get('content-disposition')).toMatch(/^attachment; filename="naba-articles-\d{4}-\d\d-\d\d\.csv"$/);
    expect(await csv.text()).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    const rss = await open('format=rss&source=other.example');
    expect(rss.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
    expect(await rss.text()).toMatch(/<rss version="2.0".*<title>Baghdad opens a footbridge<\/title>.*<\/rss>\n$/s);
  });

  it('runs four at once, and has room again when readers go away', async () => {
    const readers = await Promise.all(Array.from({ length: 4 }, () => open('format=ndjson&limit=1200')));
    const aborted = readers.map((response) => response.body!.cancel());
    await Promise.all(aborted);
    for (let n = 0; n < 6; n++) expect(await lines('limit=1')).toHaveLength(1);
  });

  it('leaves no snapshot behind in Elasticsearch', async () => {
    const openContexts = async (): Promise<number> => {
      const { nodes } = await search.client.nodes.stats({ metric: 'indices', index_metric: 'search' });
      return Object.values(nodes).reduce((sum, { indices }) => sum + (indices?.search?.open_contexts ?? 0), 0);
    };
    const before = await openContexts();
    for (let n = 0; n < 5; n++) await lines('limit=200');
    await untilAnswer(openContexts, (open) => open < before + 5);
  });

  it.each([
    ['format=xml', 'format'],
    ['q=a', 'format'],
    ['format=csv&limit=100001', 'limit'],
    ['format=csv&sort=oldest', 'sort'],
    ['format=csv&q=(open', 'q'],
  ])('names what is wrong with %s', async (parameters, parameter) => {
    expect(await search.problem(`/v1/articles/export?${parameters}`)).toMatchObject({
      status: 400,
      code: 'QUERY_INVALID',
      errors: [{ parameter }],
    });
  });
});

describe('an export that nobody reads', () => {
  it('is broken off, and its place is free for others', async () => {
    const search = await startSearch({ SEARCH_EXPORT_IDLE_MS: '5000' });
    const exports = `${search.url}/v1/articles/export?format=ndjson`;
    // More than what the connections themselves take up.
    const body = 'The council approved the new bridge. '.repeat(1_000);
    for (let page = 0; page < 5; page++)
      await search.index(Array.from({ length: 100 }, (_, n) => enrichedArticle(`large-${page}-${n}`, { body })));
    const opening = Array.from({ length: 4 }, () => {
      const call = request(`${exports}&limit=500`);
      return new Promise<IncomingMessage>((resolve) => call.once('response', resolve).end());
    });
    const answers = await Promise.all(opening);
    try {
      expect((await fetch(`${exports}&limit=1`)).status).toBe(429);
      await untilAnswer(
        async () => (await fetch(`${exports}&limit=1`)).status,
        (status) => status === 200,
      );
    } finally {
      for (const answer of answers) answer.on('error', () => undefined).destroy();
      await search.stop();
    }
  });
});
