import type { SearchAnswer } from '../../../apps/search/src/answer/search-answer';
import type { SuggestionsAnswer } from '../../../apps/search/src/suggest/suggestions-answer';
import { enrichedArticle } from '../article-index/enriched-article.factory';
import { entity, newsroom } from './newsroom';
import type { RunningSearch } from './start-search';
import { startSearch } from './start-search';
import { untilAnswer } from '../../support/eventually';

describe('GET /v1/suggestions', () => {
  let search: RunningSearch;
  const ask = (q: string, more = ''): Promise<SuggestionsAnswer> =>
    search.get<SuggestionsAnswer>(`/v1/suggestions?q=${encodeURIComponent(q)}${more}`);
  const idsFor = async (q: string): Promise<string[]> => (await ask(q)).suggestions.map(({ id }) => id);

  beforeAll(async () => {
    search = await startSearch();
    await search.index(Object.values(newsroom));
    await untilAnswer(
      () => idsFor('بغداد').catch(() => []),
      (ids) => ids.length > 0,
    );
  });
  afterAll(() => search.stop());

  it('suggests entities with names, type and count', async () => {
    expect((await ask('عراق')).suggestions).toEqual([
      { kind: 'entity', id: 'wd:Q796', name: { ar: 'العراق', en: 'Iraq' }, type: 'LOC', entityKind: 'country', count: 2 },
    ]);
  });

  it('suggests topics and sources', async () => {
    expect((await ask('pol')).suggestions).toEqual([
      { kind: 'topic', id: 'medtop:11000000', name: { ar: 'سياسة', en: 'politics' }, count: 3 },
    ]);
    expect((await ask('cop')).suggestions).toEqual([{ kind: 'source', id: 'copy.example', name: { en: 'Copy' }, count: 1 }]);
  });

  it.each(['ببغداد', 'bagh', 'BAGHDAD'])('finds Baghdad by %s', async (typed) => {
    expect(await idsFor(typed)).toEqual(['wd:Q1530']);
  });

  it('knows a name soon after the first article that has it', async () => {
    const text = { title: 'Ruritania votes', body: 'Today.' };
    const entities = [entity(text, ['title', 'Ruritania'], { id: 'local:ruritania', type: 'LOC', name: { en: 'Ruritania' } })];
    await search.index([enrichedArticle('ruritania', { ...text, enrichment: { entities } })]);
    await untilAnswer(
      () => idsFor('rur'),
      (ids) => ids.includes('local:ruritania'),
    );
  });

  it('lets searches know the names that the index has, in the other script too', async () => {
    const text = { title: 'الزعيم يعود', body: 'عاد نضال البرجاوي أمس.' };
    const entities = [entity(text, ['body', 'نضال البرجاوي'], { id: 'local:nidal', type: 'PER', name: { ar: 'نضال البرجاوي' } })];
    await search.index([enrichedArticle('nidal', { ...text, language: 'ar', enrichment: { entities } })]);
    await untilAnswer(
      () => search.get<SearchAnswer>('/v1/articles?q=Nidal+al-Barjawi'),
      ({ articles }) => articles.some(({ title }) => title === text.title),
    );
  });

  it.each([
    ['/v1/suggestions', 'q'],
    ['/v1/suggestions?q=a&limit=0', 'limit'],
    ['/v1/suggestions?q=a&kind=topic', 'kind'],
  ])('names what is wrong with %s', async (path, parameter) => {
    expect(await search.problem(path)).toMatchObject({ status: 400, code: 'QUERY_INVALID', errors: [{ parameter }] });
  });
});
