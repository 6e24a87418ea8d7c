import type { SearchAnswer } from '../../../apps/search/src/answer/search-answer';
import { enrichedArticle, idOf } from '../article-index/enriched-article.factory';
import type { RunningSearch } from './start-search';
import { startSearch } from './start-search';

let search: RunningSearch;
beforeAll(async () => {
  search = await startSearch();
  const notice = 'تم سحب هذا الخبر.';
  const correction = 'Correction: It is in Basra.';
  await search.index([
    enrichedArticle('withdrawn', {
      enrichment: { corrections: [{ kind: 'retraction', field: 'body', start: 0, end: 17, text: notice }] },
    }),
    enrichedArticle('corrected', {
      enrichment: { corrections: [{ kind: 'correction', field: 'body', start: 0, end: 27, text: correction }] },
    }),
    enrichedArticle('right'),
  ]);
});
afterAll(() => search.stop());

const find = async (parameters: string): Promise<SearchAnswer['articles']> =>
  (await search.get<SearchAnswer>(`/v1/articles?${parameters}`)).articles;

describe('?correction=', () => {
  it('keeps the articles whose publisher put them right, by kind', async () => {
    expect((await find('correction=retraction')).map(({ id }) => id)).toEqual([idOf('withdrawn')]);
    expect(await find('correction=retraction&correction=correction')).toHaveLength(2);
    expect(await find('correction=clarification')).toEqual([]);
  });

  it('tells each card its notices, and those of an article without one nothing', async () => {
    const byId = new Map((await find('')).map((article) => [article.id, article.corrections]));
    expect(byId.get(idOf('corrected'))).toEqual([
      { kind: 'correction', text: 'Correction: It is in Basra.', span: { field: 'body', start: 0, end: 27 } },
    ]);
    expect(byId.get(idOf('right'))).toBeUndefined();
  });
});
