import type { EntityAnswer } from '../../../apps/search/src/explore/entity-answer';
import { namesOf, newsroom } from './newsroom';
import type { RunningSearch } from './start-search';
import { startSearch } from './start-search';

describe('GET /v1/entities/{id}', () => {
  let search: RunningSearch;
  const ask = (id: string, more = ''): Promise<EntityAnswer> => search.get<EntityAnswer>(`/v1/entities/${id}${more}`);

  beforeAll(async () => {
    search = await startSearch();
    await search.index(Object.values(newsroom));
  });
  afterAll(() => search.stop());

  it('says who it is and where, and counts its articles, neighbours, topics and sources', async () => {
    expect(await ask('wd:Q1530')).toMatchObject({
      id: 'wd:Q1530',
      type: 'LOC',
      kind: 'city',
      iso: 'IQ',
      name: { ar: 'بغداد', en: 'Baghdad' },
      location: { lat: 33.34, lon: 44.4 },
      articles: 3,
      firstSeen: '2021-12-20T08:00:00.000Z',
      lastSeen: '2021-12-20T12:00:00.000Z',
      timeline: { interval: 'day', buckets: [{ date: '2021-12-20', count: 3 }] },
      related: [
        { id: 'local:person-minister', type: 'PER', name: { en: 'Salem al-Hadi' }, count: 3 },
        { id: 'wd:Q796', type: 'LOC', kind: 'country', count: 2 },
      ],
      topics: [{ id: 'medtop:11000000', name: { en: 'politics' }, count: 3 }],
      sources: [
        { id: 'copy.example', name: 'Copy', count: 1 },
        { id: 'news.example', name: 'News', count: 1 },
        { id: 'other.example', name: 'Other', count: 1 },
      ],
    });
  });

  it('gives quotes of what it says, and of what is said about it', async () => {
    const [minister, baghdad] = await Promise.all([ask('local:per-minister'), ask('wd:Q1530')]);
    const text = newsroom.bridge.enrichment.quotes?.[0]?.text;
    expect(minister.quotesBy).toEqual([expect.objectContaining({ text, cue: 'قال', articleTitle: newsroom.bridge.title })]);
    expect(minister.quotesAbout).toEqual([]);
    expect(baghdad.quotesBy).toEqual([]);
    expect(baghdad.quotesAbout).toEqual([
      expect.objectContaining({ text, speaker: expect.objectContaining({ text: 'الهادي' }) as object }),
    ]);
    expect((await ask('wd:Q796')).quotesAbout).toEqual([]);
  });

  it.each([
    ['الحياة في بغداد', 1],
    ['حياة', 1],
    ['الحياة في دمشق', 0],
    ['football', 0],
  ])('gives what it says about %s, repeated quotes folded', async (said, count) => {
    const { quotesBy } = await ask('local:person-minister', `?${new URLSearchParams({ said }).toString()}`);
    expect(quotesBy.map(({ repeated }) => repeated)).toEqual(Array.from({ length: count }, () => 1));
  });

  it('is found by an id of an earlier version, and answers under the one of today', async () => {
    const [before, today] = await Promise.all([ask('local:per-minister'), ask('local:person-minister')]);
    expect(before).toEqual(today);
    expect(today).toMatchObject({ id: 'local:person-minister', articles: 3 });
    const { total } = await search.get<{ total: number }>('/v1/articles?entity=local:per-minister');
    expect(total).toBe(3);
  });

  it('lists its latest articles, newest first', async () => {
    const names = namesOf((await ask('wd:Q1530')).latest);
    expect(names[0]).toBe('english');
    expect(names.slice(1).sort()).toEqual(['bridge', 'copy']);
  });

  it('keeps to the days asked for, and still knows who it is', async () => {
    expect(await ask('wd:Q1530', '?from=2021-12-21')).toMatchObject({
      name: { ar: 'بغداد' },
      articles: 0,
      timeline: { buckets: [] },
      related: [],
      latest: [],
    });
    expect((await ask('wd:Q1530', '?from=2021-12-20&to=2021-12-20')).articles).toBe(3);
  });

  it('does not know an entity that nobody mentions', async () => {
    expect(await search.problem('/v1/entities/wd:Q1')).toMatchObject({ status: 404, code: 'ENTITY_NOT_FOUND' });
  });

  it.each([
    ['/v1/entities/Iraq', 'id'],
    ['/v1/entities/wd:Q1?from=yesterday', 'from'],
    ['/v1/entities/wd:Q1?lang=ar', 'lang'],
  ])('names what is wrong with %s', async (path, parameter) => {
    expect(await search.problem(path)).toMatchObject({ code: 'QUERY_INVALID', errors: [{ parameter }] });
  });
});
