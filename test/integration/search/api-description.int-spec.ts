import type { EntityV1 } from '@naba/contracts';
import fc from 'fast-check';
import { describeApi } from '../../../apps/search/src/describe/openapi.document';
import { anyEnrichedArticle } from '../article-index/enriched-article.arbitrary';
import { idOf } from '../article-index/enriched-article.factory';
import { operations } from '../../../apps/search/src/describe/operations';
import type { RunningSearch } from './start-search';
import { startSearch } from './start-search';

const toUri = (address: string | undefined): string | undefined => address && new URL(address.slice(0, 300)).href;

/** Articles as wild as the contract allows, that all are found by one word; ingest publishes every address as a URI. */
const [first, ...others] = fc
  .sample(anyEnrichedArticle, { numRuns: 60, seed: 7 })
  .map(({ url, canonicalUrl, imageUrl, ...article }, n) => ({
    ...article,
    id: idOf(`wild-${n}`),
    title: `wild ${n}`,
    url: toUri(url),
    canonicalUrl: toUri(canonicalUrl),
    imageUrl: toUri(imageUrl),
  }));
const mention = { field: 'title', start: 0, end: 4, text: 'wild' } as const;
const seen: EntityV1 = { id: 'wd:Q1', type: 'LOC', name: { en: 'Wild' }, confidence: 1, salience: 1, mentions: [mention] };

describe('the description of the search API', () => {
  let search: RunningSearch;
  beforeAll(async () => {
    search = await startSearch();
    await search.index([{ ...first!, enrichment: { ...first!.enrichment, entities: [seen] } }, ...others]);
  });
  afterAll(() => search.stop());

  it.each([
    '/v1/articles?limit=100&fold=false',
    '/v1/articles?q=wild&sort=spread&timeline=hour',
    `/v1/articles/${first!.id}/similar`,
    '/v1/articles/export?format=ndjson',
    '/v1/articles/export?format=csv',
    '/v1/articles/export?format=rss',
    '/v1/entities/wd:Q1',
    '/v1/suggestions?q=wild',
    '/v1/articles/words?q=wild',
    '/v1/articles/counts?of=timeline',
    '/v1/compare?q=wild&q=nothing',
    '/v1/compare?q=wild&format=csv',
    '/v1/operations',
  ])('has every field that %s answers about any article that the contract allows', async (path) => {
    expect((await search.ask(path)).status).toBe(200);
  });

  it('has every field of every article', async () => {
    for (const { id } of [first!, ...others]) expect((await search.ask(`/v1/articles/${id}`)).status).toBe(200);
  });

  it.each(Object.keys(operations))('describes %s, which is there and refuses parameters that it does not have', async (path) => {
    const address = path.replace('{id}', path.includes('entities') ? 'wd:Q1' : '0'.repeat(32));
    const { code, errors } = await search.problem(`${address}?nosuch=1`);
    expect(code).toBe('QUERY_INVALID');
    expect(errors?.map(({ parameter }) => parameter)).toContain('nosuch');
  });

  it('has every problem that an address answers, whatever stands in it', async () => {
    for (const id of ['%zz', 'a'.repeat(100), 'a'.repeat(101), 'a'.repeat(5_000), '%D8%A7', '..%2f', '%00'])
      for (const path of ['/v1/articles', '/v1/entities']) expect((await search.ask(`${path}/${id}`)).ok).toBe(false);
  });

  it('lists every route of the service and no other, but for the page', () => {
    const described = Object.entries(describeApi().paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
    const answered = search.routes.filter((route) => /^(?!HEAD)\w+ \/(v1|health|metrics)\b/.test(route));
    expect(described.sort()).toEqual(answered.sort());
  });
});
