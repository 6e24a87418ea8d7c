import type { EnrichedArticleV1, EntityV1 } from '@naba/contracts';
import { articleMapping } from './article-mapping';
import { toArticleDocument, toTombstone } from './to-article-document';

const now = new Date('2021-12-23T18:00:05Z');
const article: EnrichedArticleV1 = {
  id: 'a'.repeat(32),
  revision: 1_640_282_400_000,
  receivedAt: '2021-12-23T18:00:00.123456789012Z',
  enrichedAt: '2021-12-23T18:00:01Z',
  source: { id: 'news.example' },
  title: 'Title',
  body: 'Body',
  authors: [],
  language: 'en',
  enrichment: {},
  provenance: {},
};
const mention = { field: 'title', start: 0, end: 5, text: 'Title' } as const;

function entity(id: string, type: EntityV1['type']): EntityV1 {
  return { id, type, name: { en: id }, confidence: 1, salience: 1, mentions: [mention] };
}

describe('toArticleDocument', () => {
  it('gives an article without findings empty lists and says that it is no tombstone', () => {
    expect(toArticleDocument(article, now)).toMatchObject({
      tombstone: false,
      indexedAt: '2021-12-23T18:00:05.000Z',
      entities: [],
      entityLabels: [],
      people: [],
      topics: [],
      failedEnrichers: [],
    });
  });

  it('keeps out what only a newer contract knows, which the strict mapping would refuse', () => {
    const newer = { ...article, rating: 5, enrichment: { mood: 'calm', summary: 'Short.' } } as unknown as EnrichedArticleV1;
    const document = toArticleDocument(newer, now);
    expect(document.summary).toBe('Short.');
    expect(Object.keys(document).filter((field) => !Object.hasOwn(articleMapping.properties, field))).toEqual([]);
  });

  it('writes instants in the precision that the index can hold', () => {
    expect(toArticleDocument({ ...article, publishedAt: '2021-12-23T00:00:00Z' }, now)).toMatchObject({
      receivedAt: '2021-12-23T18:00:00.123Z',
      publishedAt: '2021-12-23T00:00:00.000Z',
    });
  });

  it('has the day at the publisher, and that of the instant in UTC where it is not known', () => {
    const publishedAt = '2021-12-23T22:30:00Z';
    const dayOf = (more: object): unknown => toArticleDocument({ ...article, publishedAt, ...more }, now).publishedLocalDate;
    expect(dayOf({ publishedLocalDate: '2021-12-24' })).toBe('2021-12-24');
    expect(dayOf({})).toBe('2021-12-23');
  });

  it('says how long an article took, and how old it was where its time of day is known', () => {
    const at = '2021-12-23T17:00:00Z';
    expect(toArticleDocument({ ...article, publishedAt: at, publishedPrecision: 'instant' }, now)).toMatchObject({
      pipelineSeconds: 4.877,
      publishDelaySeconds: 3600.123,
    });
    expect(
      toArticleDocument({ ...article, publishedAt: at, publishedPrecision: 'day' }, now).publishDelaySeconds,
    ).toBeUndefined();
  });

  it('names entities in both languages for charts', () => {
    const iraq = { ...entity('wd:Q796', 'LOC'), name: { ar: 'العراق', en: 'Iraq' } };
    expect(toArticleDocument({ ...article, enrichment: { entities: [iraq, iraq, entity('wd:Q3', 'LOC')] } }, now)).toMatchObject({
      locationNames: ['العراق · Iraq', 'wd:Q3'],
      peopleNames: [],
    });
  });

  it('leaves out topics that are unlikely, but not the only one', () => {
    const topic = (id: string, score: number) => ({ id, label: { ar: id, en: id }, score });
    const topics = [topic('medtop:11000000', 0.9), topic('medtop:04000000', 0.3), topic('medtop:15000000', 0.12)];
    const idsIn = (given: typeof topics): string[] =>
      toArticleDocument({ ...article, enrichment: { topics: given } }, now).topics.map(({ id }) => id);
    expect(idsIn(topics)).toEqual(['medtop:11000000', 'medtop:04000000']);
    expect(idsIn(topics.slice(2))).toEqual(['medtop:15000000']);
  });

  it('sorts entity ids by type, each once, and keeps the evidence', () => {
    const entities = [
      entity('wd:Q1', 'PER'),
      entity('wd:Q2', 'ORG'),
      entity('wd:Q3', 'LOC'),
      entity('wd:Q1', 'PER'),
      entity('wd:Q4', 'MISC'),
      { ...entity('wd:Q5', 'MISC'), salience: 0.4 },
    ];
    expect(toArticleDocument({ ...article, enrichment: { entities } }, now)).toMatchObject({
      people: ['wd:Q1'],
      organisations: ['wd:Q2'],
      locations: ['wd:Q3'],
      mainEntities: ['wd:Q1', 'wd:Q2', 'wd:Q3', 'wd:Q4'],
      entityLabels: expect.arrayContaining(['["wd:Q3","LOC",null,null,"wd:Q3"]']) as string[],
      entities,
    });
  });

  it.each([
    ['2021-12-31', '2021-12-31'],
    ['2021-12', '2021-12-01'],
    ['2021', '2021-01-01'],
    ['2021-02-31', undefined],
    ['2021-99', undefined],
  ])('gives the mentioned date %s the day %s', (value, day) => {
    const dates = [{ ...mention, value, precision: 'day' as const }];
    const [date] = toArticleDocument({ ...article, enrichment: { dates } }, now).dates;
    expect(date).toEqual({
      value,
      precision: 'day',
      text: 'Title',
      span: { field: 'title', start: 0, end: 5 },
      ...(day && { day }),
    });
  });

  it('turns coordinates into points, and language findings into fields of their own', () => {
    const language = { code: 'ar', script: 'Arab', direction: 'rtl', confidence: 0.9 } as const;
    const places = [{ entityId: 'wd:Q796', lat: 33, lon: 44 }];
    expect(toArticleDocument({ ...article, language: 'ar', enrichment: { language, places } }, now)).toMatchObject({
      language: 'ar',
      script: 'Arab',
      direction: 'rtl',
      languageConfidence: 0.9,
      places: [{ entityId: 'wd:Q796', location: { lat: 33, lon: 44 } }],
    });
  });

  it('names the enrichers that failed', () => {
    const made = { enricher: 'x', version: '1.0.0', durationMs: 1 };
    const provenance = { topics: { ...made, status: 'failed' as const }, entities: { ...made, status: 'ok' as const } };
    expect(toArticleDocument({ ...article, provenance }, now).failedEnrichers).toEqual(['topics']);
  });
});

describe('toTombstone', () => {
  it('keeps nothing of the article but id and revision', () => {
    expect(toTombstone('a', 7, now)).toEqual({ id: 'a', revision: 7, tombstone: true, indexedAt: '2021-12-23T18:00:05.000Z' });
  });
});
