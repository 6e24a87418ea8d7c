import { randomUUID } from 'node:crypto';
import type { RawArticleV1 } from '@naba/contracts';
import { eventTypes } from '@naba/contracts';
import type { Accepted } from '../support/api';
import { idsOf, search, submit } from '../support/api';
import { headersOf, rawRecord, readUntil, send } from '../support/kafka';
import { sharedElasticsearch, sharedKafka } from '../support/shared-servers';
import type { System } from '../support/system';
import { startSystem } from '../support/system';
import { untilAnswer } from '../support/eventually';

const prefix = `flow-${randomUUID().slice(0, 8)}`;
let system: System;

beforeAll(async () => {
  system = await startSystem({ kafka: sharedKafka(), elasticsearch: sharedElasticsearch() }, { ARTICLE_INDEX_PREFIX: prefix });
});
afterAll(() => system.stop());

/** A word that only one test knows. */
const newWord = (): string => `w${randomUUID().replaceAll('-', '')}`;

async function submitAndFind(word: string, article: object = {}): Promise<Accepted> {
  const accepted = await submit(system, {
    url: `https://news.example/${word}`,
    title: `Harbour reopens ${word}`,
    body: 'The harbour of Rotterdam opened again on Monday after the storm, the port authority said.',
    ...article,
  });
  await untilAnswer(
    () => idsOf(system, word),
    (ids) => ids.includes(accepted.id),
  );
  return accepted;
}

/** Ingest follows the topics; it may know of a step a little later than who reads them. */
async function untilState(id: string, expected: string): Promise<void> {
  await untilAnswer(
    async () => (await (await fetch(`${system.ingestUrl}/v1/articles/${id}`)).json()) as { state: string },
    ({ state }) => state === expected,
  );
}

async function call(method: string, path: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${system.elasticsearch}/${path}`, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(await response.text());
}

function rawArticle(id: string, revision: number, title: string): RawArticleV1 {
  const receivedAt = new Date(revision).toISOString();
  return { id, revision, receivedAt, source: { id: 'news.example' }, title, body: 'A short text about a harbour.', authors: [] };
}

describe('one document per article, the newest revision', () => {
  it('replaces an article by its newer revision, under any address of it', async () => {
    const word = newWord();
    const first = await submitAndFind(word);
    const second = await submit(system, {
      url: `http://WWW.news.example/${word}/?utm_source=x#top`,
      title: `Second version ${word}`,
      body: 'Corrected.',
    });
    expect(second.id).toBe(first.id);
    expect(second.revision).toBeGreaterThan(first.revision);
    const { articles } = await untilAnswer(
      () => search(system, { q: word }),
      ({ articles: [found] }) => found?.revision === second.revision,
    );
    expect(articles.map(({ title }) => title)).toEqual([`Second version ${word}`]);
  });

  it('changes nothing when an older revision arrives later', async () => {
    const word = newWord();
    const { id, revision } = await submitAndFind(word);
    const marker = newWord();
    await send(system.kafka, 'articles.raw.v1', [
      rawRecord(rawArticle(id, revision - 60_000, `Older version ${word}`)),
      // Same key, so same partition: once this one is indexed, the older one has been handled too.
      rawRecord(rawArticle(id, revision + 1, `Newer version ${word} ${marker}`)),
    ]);
    await untilAnswer(
      () => idsOf(system, marker),
      (ids) => ids.length === 1,
    );
    const older = rawRecord(rawArticle(id, revision - 30_000, `Much older ${word}`));
    await send(system.kafka, 'articles.raw.v1', [older]);
    await readUntil(
      system.kafka,
      ['articles.enriched.v1'],
      ({ headers }) => headers['naba_revision'] === older.headers?.['naba_revision'],
    );
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect((await search(system, { q: word })).articles.map(({ title }) => title)).toEqual([`Newer version ${word} ${marker}`]);
  });
});

describe('a takedown takes down', () => {
  it('removes the article from search within 5 seconds and leaves a tombstone in both topics', async () => {
    const word = newWord();
    const { id, revision } = await submitAndFind(word);
    const response = await fetch(`${system.ingestUrl}/v1/articles/${id}`, { method: 'DELETE' });
    expect(response.status).toBe(202);
    const takedown = (await response.json()) as Accepted;
    expect(takedown.revision).toBeGreaterThan(revision);
    await untilAnswer(
      () => idsOf(system, word),
      (ids) => ids.length === 0,
      5_000,
    );
    const isTombstone = ({ key, value }: { key: string | null; value: Buffer | null }): boolean => key === id && value === null;
    await readUntil(system.kafka, ['articles.raw.v1'], isTombstone);
    await readUntil(system.kafka, ['articles.enriched.v1'], isTombstone);
    await untilState(id, 'taken-down');
  });

  it('holds against an older revision that arrives after it', async () => {
    const word = newWord();
    const { id, revision } = await submitAndFind(word);
    await fetch(`${system.ingestUrl}/v1/articles/${id}`, { method: 'DELETE' });
    await untilAnswer(
      () => idsOf(system, word),
      (ids) => ids.length === 0,
    );
    const late = rawRecord(rawArticle(id, revision + 1, `Late ${word}`));
    await send(system.kafka, 'articles.raw.v1', [late]);
    await readUntil(
      system.kafka,
      ['articles.enriched.v1'],
      ({ key, headers }) => key === id && headers['naba_revision'] === String(revision + 1),
    );
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(await idsOf(system, word)).toEqual([]);
  });
});

describe('one bad article stops nobody', () => {
  it('sets each kind of bad event aside with its cause while its neighbours are indexed', async () => {
    const word = newWord();
    const revision = Date.now();
    const id = (n: number): string => n.toString(16).padStart(32, randomUUID().replaceAll('-', ''));
    const [good, notJson, wrongVersion, alsoGood] = [1, 2, 3, 4].map(id) as [string, string, string, string];
    await send(system.kafka, 'articles.raw.v1', [
      rawRecord(rawArticle(good, revision, `Before ${word}`)),
      { key: notJson, value: '{"id": ', headers: headersOf(eventTypes.rawArticle, revision) },
      { key: wrongVersion, value: '{}', headers: headersOf('news.naba.article.raw.v2', revision) },
      rawRecord(rawArticle(alsoGood, revision, `After ${word}`)),
    ]);
    const causes = await readUntil(
      system.kafka,
      ['articles.raw.v1.enrichment.dead'],
      ({ key }) => key === notJson || key === wrongVersion,
      2,
    );
    expect(Object.fromEntries(causes.map(({ key, headers }) => [key, headers['naba_dead_code']]))).toEqual({
      [notJson]: 'EVENT_NOT_JSON',
      [wrongVersion]: 'EVENT_TYPE_UNKNOWN',
    });
    expect(causes.find(({ key }) => key === notJson)?.value?.toString()).toBe('{"id": ');
    await untilAnswer(
      () => idsOf(system, word),
      (ids) => ids.length === 2,
    );
  });

  it('sets aside what Elasticsearch rejects, with the reason that it gave', async () => {
    const word = newWord();
    await submitAndFind(word);
    // An operator who added a numeric sub-field to `section` makes the index refuse sections that are words.
    const section = {
      type: 'keyword',
      ignore_above: 1_024,
      fields: { text: { type: 'text', analyzer: 'naba_text' }, number: { type: 'integer' } },
    };
    await call('PUT', `${prefix}-articles-write/_mapping`, { properties: { section } });
    const refused = await submit(system, {
      url: `https://news.example/${word}-2`,
      title: `Refused ${word}`,
      body: 'Text.',
      section: 'politics',
    });
    await submitAndFind(newWord());
    const [dead] = await readUntil(system.kafka, ['articles.enriched.v1.indexer.dead'], ({ key }) => key === refused.id);
    expect(dead?.headers).toMatchObject({
      naba_dead_code: 'INDEX_REJECTED',
      naba_dead_message: expect.stringContaining('section') as string,
    });
    await untilState(refused.id, 'dead');
    expect((await search(system, { q: word })).articles.map(({ title }) => title)).toEqual([`Harbour reopens ${word}`]);
  });
});
