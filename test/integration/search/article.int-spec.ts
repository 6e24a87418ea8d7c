import type { ArticleAnswer } from '../../../apps/search/src/article/article-answer';
import { toTombstone } from '@naba/article-index';
import { enrichedArticle } from '../article-index/enriched-article.factory';
import { ids, newsroom } from './newsroom';
import type { RunningSearch } from './start-search';
import { startSearch } from './start-search';

describe('GET /v1/articles/{id}', () => {
  let search: RunningSearch;
  beforeAll(async () => {
    search = await startSearch();
    await search.index(Object.values(newsroom), new Date('2021-12-23T18:00:02Z'));
  });
  afterAll(() => search.stop());

  it('gives the whole article with the time of each step', async () => {
    const { body, enrichment } = newsroom.bridge;
    const article = await search.get<ArticleAnswer>(`/v1/articles/${ids.bridge}`);
    expect(article).toMatchObject({
      id: ids.bridge,
      body,
      publishedAt: '2021-12-20T08:00:00.000Z',
      receivedAt: '2021-12-23T18:00:00.000Z',
      enrichedAt: '2021-12-23T18:00:01.000Z',
      indexedAt: '2021-12-23T18:00:02.000Z',
      entities: enrichment.entities,
      places: [{ entityId: 'wd:Q1530', location: { lat: 33.34, lon: 44.4 } }],
      copies: 1,
      generation: `${search.prefix}-articles-000001`,
    });
    expect(article.quotes[0]?.text).toBe(enrichment.quotes?.[0]?.text);
    expect(article).not.toHaveProperty('entityLabels');
  });

  it('names the copies that are the same article: those that an address joins to it', async () => {
    const body =
      'The ferry to the islands runs again from Monday, every second hour, said the port, after the storm of last week had torn its bridge away.';
    const at = (name: string, more: object = {}) => {
      const url = `https://news.example/${name}`;
      return enrichedArticle(name, { title: 'Ferry', body, url, canonicalUrl: url, ...more });
    };
    const first = at('ferry-1');
    const sameAs = first.canonicalUrl;
    const [second, third] = [at('ferry-2', { sameAs }), at('ferry-3', { sameAs })];
    const strangers = [at('ferry-4'), at('ferry-5', { sameAs, body: `${body} It had been built in 1987.` })];
    await search.index([first, second, third, ...strangers], new Date());
    const same = async ({ id }: { id: string }) => {
      const { copies, sameArticles } = await search.get<ArticleAnswer>(`/v1/articles/${id}`);
      return [copies, sameArticles.map((each) => each.url).sort()];
    };
    expect(await same(first)).toEqual([3, [second.url, third.url]]);
    expect(await same(second)).toEqual([3, [first.url, third.url]]);
    expect(await Promise.all(strangers.map(same))).toEqual([
      [3, []],
      [0, []],
    ]);
  });

  it('is found by any of its addresses, and nothing by another', async () => {
    const url = 'https://news.example/addressed';
    const addressed = enrichedArticle('addressed', { url: `${url}?utm_source=feed`, canonicalUrl: url });
    await search.index([addressed], new Date());
    const idsAt = async (address: string): Promise<string[]> => {
      const found = await search.get<{ articles: { id: string }[] }>(`/v1/articles?url=${encodeURIComponent(address)}`);
      return found.articles.map((each) => each.id);
    };
    expect(await idsAt(`${url.replace('https://', 'http://www.')}/?utm_source=x`)).toEqual([addressed.id]);
    expect(await idsAt(`${url}-other`)).toEqual([]);
    expect(await search.problem('/v1/articles?url=bridge')).toMatchObject({
      code: 'QUERY_INVALID',
      errors: [{ parameter: 'url' }],
    });
  });

  it.each([
    ['/v1/articles/bridge', 'QUERY_INVALID', 'id'],
    [`/v1/articles/${ids.bridge}?raw=1`, 'QUERY_INVALID', 'raw'],
  ])('says what is wrong with %s', async (path, code, parameter) => {
    expect(await search.problem(path)).toMatchObject({ code, errors: [{ parameter }] });
  });

  it('does not show what is not there, or was taken down', async () => {
    expect(await search.problem(`/v1/articles/${'0'.repeat(32)}`)).toMatchObject({ status: 404, code: 'ARTICLE_NOT_FOUND' });
    await search.client.index({
      index: `${search.prefix}-articles-write`,
      id: ids.far,
      document: toTombstone(ids.far, 2, new Date()),
      refresh: true,
    });
    expect(await search.problem(`/v1/articles/${ids.far}`)).toMatchObject({ status: 404, code: 'ARTICLE_NOT_FOUND' });
  });
});
