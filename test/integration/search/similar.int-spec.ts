import type { SimilarAnswer } from '../../../apps/search/src/explore/similar-answer';
import { ids, namesOf, newsroom } from './newsroom';
import type { RunningSearch } from './start-search';
import { startSearch } from './start-search';

describe('GET /v1/articles/{id}/similar', () => {
  let search: RunningSearch;
  const similarTo = (name: keyof typeof ids): Promise<SimilarAnswer> =>
    search.get<SimilarAnswer>(`/v1/articles/${ids[name]}/similar`);

  beforeAll(async () => {
    search = await startSearch();
    await search.index(Object.values(newsroom));
  });
  afterAll(() => search.stop());

  it('finds articles of the same words and, in other languages, of the same entities', async () => {
    expect(namesOf((await similarTo('bridge')).articles).sort()).toEqual(['english', 'follow']);
  });

  it('leaves out the article itself and its copies, and folds copies of others', async () => {
    const { articles } = await similarTo('english');
    expect(articles).toHaveLength(1);
    expect(['bridge', 'copy']).toContain(namesOf(articles)[0]);
    expect(articles[0]).toMatchObject({ copies: 1, score: expect.any(Number) as number });
  });

  it('finds nothing for an article that stands alone', async () => {
    expect((await similarTo('far')).articles).toEqual([]);
  });

  it.each([
    [`/v1/articles/${ids.bridge}/similar?limit=51`, 'limit'],
    ['/v1/articles/x/similar', 'id'],
  ])('names what is wrong with %s', async (path, parameter) => {
    expect(await search.problem(path)).toMatchObject({ code: 'QUERY_INVALID', errors: [{ parameter }] });
  });

  it('knows no neighbours of an article that is not there', async () => {
    expect(await search.problem(`/v1/articles/${'0'.repeat(32)}/similar`)).toMatchObject({ code: 'ARTICLE_NOT_FOUND' });
  });
});
