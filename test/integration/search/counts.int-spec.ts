import type { EnrichedArticleV1, EntityV1, TopicV1 } from '@naba/contracts';
import { ModelFolder } from '@naba/models';
import { openNarrowerTopics } from '@naba/topics';
import type { SearchAnswer } from '../../../apps/search/src/answer/search-answer';
import type { SearchFixture } from './search-fixture';
import { startSearch } from './search-fixture';

function entity(type: EntityV1['type'], id: string, name: EntityV1['name']): EntityV1 {
  return { id, type, name, confidence: 1, salience: 0.5, mentions: [{ field: 'body', start: 0, end: 1, text: 'x' }] };
}
const iraq = entity('LOC', 'wd:Q796', { ar: 'العراق', en: 'Iraq' });
const baghdad = entity('LOC', 'geonames:98182', { ar: 'بغداد' });
const topic = (id: string, score: number): TopicV1 => ({ id, label: { ar: 'سياسة', en: 'politics' }, score });
const baghdadPlace = { entityId: baghdad.id, lat: 33.34, lon: 44.4 };
const parisPlace = { entityId: 'geonames:2988507', lat: 48.85, lon: 2.35 };

const narrower = openNarrowerTopics(new ModelFolder()).topics.find(({ broader }) => broader === 'medtop:11000000')!;

const articles: Record<string, Partial<EnrichedArticleV1>> = {
  one: {
    language: 'ar',
    section: 'سياسة',
    source: { id: 'a.example', name: 'Agency A' },
    publishedAt: '2021-12-20T22:30:00Z',
    authors: ['Sara Nour'],
    enrichment: {
      entities: [iraq, baghdad, entity('PER', 'local:per-a', { ar: 'سارة' })],
      places: [baghdadPlace],
      topics: [topic('medtop:11000000', 0.9), { ...narrower, score: 0.8 }],
    },
  },
  two: {
    language: 'en',
    source: { id: 'a.example', name: 'Agency A' },
    publishedAt: '2021-12-23T01:00:00Z',
    enrichment: { entities: [baghdad, entity('PER', 'local:per-a', { en: 'Sara' })], places: [baghdadPlace, parisPlace] },
  },
  three: { language: 'en', source: { id: 'b.example' }, publishedAt: '2021-12-23T09:00:00Z', enrichment: { entities: [iraq] } },
  undated: { language: 'fr' },
};

describe('what is counted', () => {
  let fixture: SearchFixture;
  let all: SearchAnswer;
  beforeAll(async () => {
    fixture = await startSearch();
    await fixture.write(articles);
    all = await fixture.search({ sort: 'newest' });
  });
  afterAll(() => fixture.close());

  it('are articles by language, source, topic, person, organisation and place, with names in both languages', () => {
    expect(all.total).toBe(4);
    expect(all.facets).toMatchObject({
      language: [
        { value: 'en', count: 2 },
        { value: 'ar', count: 1 },
        { value: 'fr', count: 1 },
      ],
      source: [
        { value: 'a.example', count: 2, label: { en: 'Agency A' } },
        { value: 'b.example', count: 1 },
        { value: 'news.example', count: 1, label: { en: 'News' } },
      ],
      topic: [
        { value: 'medtop:11000000', count: 1, label: { ar: 'سياسة', en: 'politics' } },
        { value: narrower.id, count: 1, label: narrower.label, broader: 'medtop:11000000' },
      ],
      person: [{ value: 'local:per-a', count: 2, label: { ar: 'سارة', en: 'Sara' } }],
      organisation: [],
      section: [{ value: 'سياسة', count: 1 }],
      author: [{ value: 'Sara Nour', count: 1 }],
      location: [
        { value: 'geonames:98182', count: 2, label: { ar: 'بغداد', en: 'Baghdad' } },
        { value: 'wd:Q796', count: 2, label: { ar: 'العراق', en: 'Iraq' } },
      ],
    });
  });

  it('narrow by people and places together, and open sources side by side', async () => {
    const of = (...pairs: [string, string][]) => fixture.search(new URLSearchParams(pairs));
    expect((await of(['entity', 'local:per-a'])).total).toBe(2);
    const both = await of(['entity', 'local:per-a'], ['entity', 'wd:Q796']);
    expect(fixture.namesOf(both)).toEqual(['one']);
    // Each count of a facet is what choosing its value gives.
    const inEnglish = await of(['lang', 'en']);
    expect(inEnglish.facets.language).toMatchObject([
      { value: 'en', count: 2 },
      { value: 'ar', count: 1 },
      { value: 'fr', count: 1 },
    ]);
    expect(inEnglish.facets.source.map(({ value, count }) => [value, count])).toEqual([
      ['a.example', 1],
      ['b.example', 1],
    ]);
    const fromOne = await of(['lang', 'en'], ['source', 'a.example']);
    expect([fromOne.total, fromOne.facets.source.length, fromOne.facets.language.map(({ value }) => value)]).toEqual([
      1,
      2,
      ['ar', 'en'],
    ]);
    expect((await of(['lang', 'en'], ['source', 'a.example'], ['source', 'b.example'])).total).toBe(2);
  });

  it('are days without gaps, and hours where they are asked for or the days are few', async () => {
    expect(all.timeline).toMatchObject({
      interval: 'day',
      buckets: [{ date: '2021-12-20', count: 1 }, { count: 0 }, { count: 0 }, { date: '2021-12-23', count: 2 }],
    });
    const { timeline } = await fixture.search({ from: '2021-12-23' });
    expect(timeline.interval).toBe('hour');
    expect(timeline.buckets).toHaveLength(9);
    expect(timeline.buckets[0]).toEqual({ date: '2021-12-23T01:00:00.000Z', count: 1 });
    expect((await fixture.search({ timeline: 'month' })).timeline).toEqual({
      interval: 'month',
      buckets: [{ date: '2021-12-01', count: 3 }],
    });
  });

  it('are places for the map, in a box only those in it', async () => {
    expect(all.places).toMatchObject([
      { entityId: 'geonames:98182', name: { en: 'Baghdad' }, count: 2 },
      { entityId: 'geonames:2988507', name: { en: 'Paris' }, count: 1 },
    ]);
    const inFrance = await fixture.search({ box: '-5,42,8,51' });
    expect(fixture.namesOf(inFrance)).toEqual(['two']);
    expect(inFrance.places.map(({ entityId }) => entityId)).toEqual(['geonames:2988507']);
  });

  it.each([
    [{ place: 'wd:Q796' }, ['one', 'three']],
    [{ author: 'Sara Nour' }, ['one']],
    [{ section: 'سياسة' }, ['one']],
    [{ lang: 'fr' }, ['undated']],
    [{ to: '2021-12-20' }, ['one']],
    [{ entity: 'local:per-a', lang: 'en' }, ['two']],
  ] as [Record<string, string>, string[]][])('and found by %j are %j', async (parameters, names) => {
    expect(fixture.namesOf(await fixture.search({ ...parameters, sort: 'oldest' }))).toEqual(names);
  });

  it('stay with the generation that a permalink names, until it is gone', async () => {
    const { generation, permalink } = await fixture.search({ q: 'body' });
    expect(permalink).toBe(`/?q=body&generation=${generation}`);
    expect((await fixture.search({ generation })).total).toBe(4);
    const { status, body } = await fixture.get({ generation: generation.replace(/\d{6}$/, '000009') });
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ parameter: 'generation' }] });
    expect((await fixture.get({ generation: 'other-articles-000001' })).status).toBe(400);
  });

  it('never count or show what was taken down', async () => {
    const { client, names } = fixture.index;
    const document = { id: 'x', revision: 1, tombstone: true, indexedAt: new Date().toISOString() };
    await client.index({ index: names.write, id: 'x', document, refresh: true });
    const answer = await fixture.search({ limit: '100' });
    expect(answer.total).toBe(4);
    expect(answer.articles).toHaveLength(4);
  });
});
