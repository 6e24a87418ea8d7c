import type { CompareAnswer } from '../../../apps/search/src/compare/compare-answer';
import { enrichedArticle } from '../article-index/enriched-article.factory';
import type { RunningSearch } from './start-search';
import { startSearch } from './start-search';

const keyphrases = [{ text: 'flood barrier', score: 1 }];
const article = (name: string, fields: Parameters<typeof enrichedArticle>[1]): ReturnType<typeof enrichedArticle> =>
  enrichedArticle(name, { language: 'en', body: `News ${name}.`, ...fields });
const articles = [
  article('a', { title: 'Flood in the north', publishedAt: '2021-12-20T08:00:00Z', enrichment: { keyphrases } }),
  article('b', { title: 'Flood in the south', publishedAt: '2021-12-20T09:00:00Z', enrichment: { keyphrases } }),
  article('c', { title: 'Storm', publishedAt: '2021-12-20T10:00:00Z' }),
  article('d', {
    title: 'Storm and flood',
    publishedAt: '2021-12-22T08:00:00Z',
    source: { id: 'other.example', name: '=Other' },
  }),
  article('e', { title: 'A match', publishedAt: '2021-12-22T09:00:00Z' }),
  article('f', { title: 'Long ago', publishedAt: '2019-01-01T09:00:00Z' }),
  ...Array.from({ length: 8 }, (_, number) => article(`g${number}`, { title: `Other ${number}` })),
];

describe('queries side by side', () => {
  let search: RunningSearch;
  beforeAll(async () => {
    search = await startSearch();
    await search.index(articles);
  });
  afterAll(() => search.stop());

  const text = async (path: string): Promise<string[]> => (await (await search.ask(path)).text()).trim().split('\r\n');

  it('are counted over the same dates, each as a part of all articles', async () => {
    const { interval, articles: all, queries } = await search.get<CompareAnswer>('/v1/compare?q=flood&q=storm&from=2019-01-01');
    expect(interval).toBe('day');
    expect(all).toEqual({
      total: 6,
      buckets: [
        { date: '2021-12-20', count: 3 },
        { date: '2021-12-21', count: 0 },
        { date: '2021-12-22', count: 2 },
      ],
    });
    expect(queries).toEqual([
      {
        q: 'flood',
        total: 3,
        share: 0.5,
        buckets: [
          { date: '2021-12-20', count: 2, share: 0.666667 },
          { date: '2021-12-21', count: 0, share: 0 },
          { date: '2021-12-22', count: 1, share: 0.5 },
        ],
      },
      expect.objectContaining({ q: 'storm', total: 2, share: 0.333333 }),
    ]);
  });

  it('can be sources, over months, and nothing found is no fault', async () => {
    const query = 'q=source:other.example&q=zzzz&timeline=month';
    const { interval, queries } = await search.get<CompareAnswer>(`/v1/compare?${query}`);
    expect([interval, ...queries.map(({ total, buckets }) => [total, buckets.length])]).toEqual(['month', [1, 1], [0, 1]]);
    const none = await search.get<CompareAnswer>('/v1/compare?q=zzzz');
    expect(none).toMatchObject({ articles: { total: 14, buckets: [] }, queries: [{ total: 0, share: 0, buckets: [] }] });
  });

  it('are a table that spreadsheets read', async () => {
    expect(await text('/v1/compare?q=flood&q=storm&from=2021-12-21&format=csv')).toEqual([
      'date,articles,flood,flood (share),storm,storm (share)',
      '2021-12-22,2,1,0.5,1,0.5',
    ]);
  });

  it('say which of them cannot be read', async () => {
    expect(await search.problem('/v1/compare?q=flood&q=(')).toMatchObject({
      code: 'QUERY_INVALID',
      errors: [{ parameter: 'q', index: 1, position: 1, length: 0 }],
    });
    expect(await search.problem('/v1/compare')).toMatchObject({ code: 'QUERY_INVALID', errors: [{ parameter: 'q' }] });
  });

  it('have the numbers of each chart as a table', async () => {
    expect(await text('/v1/articles/counts?q=flood&of=timeline&timeline=day')).toEqual([
      'date,articles',
      '2021-12-20,2',
      '2021-12-21,0',
      '2021-12-22,1',
    ]);
    expect(await text('/v1/articles/counts?q=flood&of=source')).toEqual([
      'value,ar,en,articles',
      'news.example,,News,2',
      "other.example,,'=Other,1",
    ]);
  });

  it('are counted alone, whole or since somebody looked', async () => {
    expect(await search.get('/v1/articles/total?q=flood')).toEqual({ total: 3 });
    expect(await search.get('/v1/articles/total?q=flood&since=2100-01-01T00:00:00Z')).toEqual({ total: 0 });
    expect(await search.get('/v1/articles/total?q=flood&since=1999-01-01T00:00:00%2B03:00')).toEqual({ total: 3 });
    expect(await search.problem('/v1/articles/total?since=yesterday')).toMatchObject({ errors: [{ parameter: 'since' }] });
  });

  it('are told by the words that set them apart', async () => {
    expect(await search.get('/v1/articles/words?q=flood')).toEqual({
      sampled: 3,
      words: [{ text: 'flood barrier', count: 2, total: 2 }],
    });
  });
});
