import type { EnrichedArticleV1 } from '@naba/contracts';
import { enrichedArticleV1 } from '@naba/contracts';
import { tailEvents } from '@naba/messaging';
import { idsOf } from '../support/api';
import { describeWithSeed, seedArticle } from '../support/seed-article';
import { sharedElasticsearch, sharedKafka } from '../support/shared-servers';
import type { System } from '../support/system';
import { startSystem } from '../support/system';
import { untilAnswer } from '../support/eventually';

const url = 'https://news.example/iraq-nato';

describeWithSeed('the Arabic article that started it all', () => {
  let system: System;
  let id: string;
  let enriched: EnrichedArticleV1;

  beforeAll(async () => {
    system = await startSystem({ kafka: sharedKafka(), elasticsearch: sharedElasticsearch() });
    const { code, stdout, stderr } = await system.naba(['feed', seedArticle, '--url', url]);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^[0-9a-f]{32}\t/) as string,
      stderr: expect.stringContaining('1 accepted, 0 unchanged, 0 refused') as string,
    });
    enriched = await firstEnriched();
    id = enriched.id;
  });

  afterAll(() => system.stop());

  /** Reads the enriched topic as a subscriber of its own. */
  async function firstEnriched(): Promise<EnrichedArticleV1> {
    const kafka = { brokers: [system.kafka], clientId: 'seed-subscriber' };
    const signal = AbortSignal.timeout(20_000);
    for await (const record of tailEvents(kafka, { topics: ['articles.enriched.v1'], from: 'beginning', signal })) {
      if (record.value === null) continue;
      const article = enrichedArticleV1.parse(JSON.parse(record.value.toString('utf8')));
      if (article.url === url) return article;
    }
    throw new Error('The article did not reach articles.enriched.v1.');
  }

  it.each(['القوات العراقية', 'قوّات', 'العراق', 'Iraq', 'الناتو', 'والقوات', '"حلف الناتو"', 'title:العراق', 'entity:Iraq'])(
    'is found by %s',
    async (query) => {
      await untilAnswer(
        () => idsOf(system, query),
        (ids) => ids.includes(id),
        5_000,
      );
    },
  );

  it('has the date and the title of the text, and no site furniture', () => {
    expect(enriched).toMatchObject({
      publishedAt: expect.stringContaining('2021-12-23') as string,
      publishedPrecision: 'day',
      language: 'ar',
    });
    expect(enriched.title).toBe('العراق يسعى لتدريب وتطوير قواته ضمن حلف الناتو إثر انتهاء مهمة التحالف');
    for (const furniture of ['+ الخط -', '(Getty)', 'المساهمون']) expect(enriched.body).not.toContain(furniture);
    expect(enriched.body).toContain('أكد رئيس الوزراء العراقي مصطفى الكاظمي');
  });

  it.each([
    ['wd:Q796', 'العراق'],
    ['wd:Q38', 'إيطاليا'],
    ['wd:Q29', 'إسبانيا'],
    ['geonames:98182', 'بغداد'],
    ['geonames:3169070', 'روما'],
  ])('links the place %s with coordinates, at exactly its name %s', (entityId, name) => {
    const entity = enriched.enrichment.entities?.find((candidate) => candidate.id === entityId);
    expect(entity?.type).toBe('LOC');
    expect(entity?.mentions.map(({ text }) => text)).toContain(name);
    expect(enriched.enrichment.places?.map((place) => place.entityId)).toContain(entityId);
  });

  it.each(['مصطفى الكاظمي', 'لويجي دي مايو', 'برهم صالح', 'قاسم الأعرجي'])('knows %s as a person, once', (name) => {
    const people = enriched.enrichment.entities?.filter(({ type, name: names }) => type === 'PER' && names.ar === name);
    expect(people).toHaveLength(1);
  });

  it('shows the evidence of every claim: the text at its offsets', () => {
    const { entities = [], quotes = [], dates = [] } = enriched.enrichment;
    const claims = [...entities.flatMap(({ mentions }) => mentions), ...quotes, ...dates];
    expect(claims.length).toBeGreaterThan(20);
    for (const { field, start, end, text } of claims) expect(enriched[field].slice(start, end)).toBe(text);
  });

  it('names the enricher and the version of every field, and none failed', () => {
    expect(Object.values(enriched.provenance).filter(({ status }) => status === 'failed')).toEqual([]);
    for (const { version } of Object.values(enriched.provenance)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('stays one document in one version when the same file is fed twice, however the address is tracked', async () => {
    const { stdout, stderr } = await system.naba(['feed', seedArticle, '--url', `${url}?utm_source=again`]);
    expect(stdout).toContain(id);
    expect(stderr).toContain('0 accepted, 1 unchanged, 0 refused');
    const status = (await (await fetch(`${system.ingestUrl}/v1/articles/${id}`)).json()) as { revision: number };
    expect(status.revision).toBe(enriched.revision);
    expect((await idsOf(system, '"حلف الناتو"')).filter((found) => found === id)).toHaveLength(1);
  });
});
