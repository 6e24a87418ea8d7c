import { randomBytes } from 'node:crypto';
import { bootstrapIndex, createIndexClient } from '@naba/article-index';
import { articleIndexSettings, readEnvironment } from '@naba/config';
import type { RawArticleV1 } from '@naba/contracts';
import { eventTypes } from '@naba/contracts';
import { headersOf, readUntil, send } from '../../support/kafka';
import { ownKafka } from '../../support/own-kafka';
import { sharedElasticsearch } from '../../support/shared-servers';
import type { RunningIngest } from './start-ingest';
import { ask, newArticle, post, startIngest } from './start-ingest';
import { untilAnswer } from '../../support/eventually';

const kafka = ownKafka();
/** Two instances, as a cluster has them. */
let one: RunningIngest;
let other: RunningIngest;
let valid: RawArticleV1;

const settings = articleIndexSettings(
  readEnvironment({ ELASTICSEARCH_URL: sharedElasticsearch(), ARTICLE_INDEX_PREFIX: 'letters' }),
);
const deadTopic = 'articles.raw.v1.enrichment.dead';

beforeAll(async () => {
  const client = createIndexClient(settings);
  await bootstrapIndex(client, settings);
  await client.close();
  const env = { ELASTICSEARCH_URL: sharedElasticsearch(), ARTICLE_INDEX_PREFIX: 'letters' };
  one = await startIngest(kafka().brokers, env);
  other = await startIngest(kafka().brokers, env);
  await post(one.url, newArticle());
  const [record] = await readUntil(kafka().brokers, ['articles.raw.v1'], () => true);
  valid = JSON.parse(String(record!.value)) as RawArticleV1;
});
afterAll(() => Promise.all([one.stop(), other.stop()]));

/** Sets articles aside as enrichment does; a title that is no text makes them poison. */
async function setAside(code: string, count: number): Promise<string[]> {
  const keys = Array.from({ length: count }, () => randomBytes(16).toString('hex'));
  const at = new Date().toISOString();
  const reason = {
    naba_dead_code: code,
    naba_dead_message: '/title: expected string',
    naba_dead_consumer: 'enrichment',
    naba_dead_at: at,
  };
  const records = keys.map((id) => ({
    key: id,
    value: JSON.stringify({ ...valid, id, title: 7 }),
    headers: { ...headersOf(eventTypes.rawArticle, valid.revision), ...reason },
  }));
  await send(kafka().brokers, deadTopic, records);
  return keys;
}

interface Listed {
  deadLetters: {
    id: string;
    key: string;
    code: string;
    actions: { kind: string; by: string; before: string; after: string }[];
  }[];
  total: number;
  next?: string;
  causes: { code: string; count: number }[];
}
const list = async (query: string): Promise<Listed> =>
  (await (await ask(other.url, `/v1/dead-letters?${query}`)).json()) as Listed;
const listed = (code: string, count: number): Promise<Listed> =>
  untilAnswer(
    () => list(`code=${code}`),
    ({ total }) => total === count,
  );
const tell = async (url: string, method: string, path: string, body: unknown): Promise<[number, unknown]> => {
  const headers = { 'content-type': 'application/json' };
  const response = await ask(url, `/v1/dead-letters${path}`, { method, headers, body: JSON.stringify(body) });
  return [response.status, await response.json()];
};
const sent = (key: string, count: number, withinMs?: number) =>
  readUntil(kafka().brokers, ['articles.raw.v1'], (record) => record.key === key, count, withinMs);

describe('dead letters over HTTP', () => {
  it('are listed by cause, newest first, page by page, and shown whole', async () => {
    const keys = await setAside('EVENT_INVALID', 3);
    const first = await listed('EVENT_INVALID', 3);
    expect(first.causes).toEqual([{ consumer: 'enrichment', code: 'EVENT_INVALID', count: 3 }]);
    expect(first.deadLetters.map(({ key }) => key).sort()).toEqual([...keys].sort());
    const page = await list('code=EVENT_INVALID&limit=2');
    const rest = await list(`code=EVENT_INVALID&limit=2&after=${page.next}`);
    expect([...page.deadLetters, ...rest.deadLetters]).toEqual(first.deadLetters);
    const { id, key } = first.deadLetters[0]!;
    const whole = await (await ask(one.url, `/v1/dead-letters/${id}`)).json();
    expect(whole).toMatchObject({ id, consumer: 'enrichment', topic: 'articles.raw.v1', encoding: 'utf-8', key });
    expect(JSON.parse((whole as { payload: string }).payload)).toMatchObject({ id: key, title: 7 });
    expect((await ask(one.url, '/v1/dead-letters/enrichment:0:999999')).status).toBe(404);
    expect((await ask(one.url, '/v1/dead-letters?colour=red')).status).toBe(400);
  });

  it('are sent again corrected only as their schema has it, once, with what was changed on the trail', async () => {
    const { id, key } = (await listed('EVENT_INVALID', 3)).deadLetters[0]!;
    const [status, problem] = await tell(one.url, 'PATCH', `/${id}`, { payload: { ...valid, id: key, title: 7 } });
    expect([status, problem]).toMatchObject([422, { code: 'DEAD_LETTER_INVALID', errors: [{ pointer: '/payload/title' }] }]);
    const foreign = await tell(one.url, 'PATCH', `/${id}`, { payload: valid });
    expect(foreign).toMatchObject([422, { code: 'DEAD_LETTER_INVALID' }]);
    const payload = { ...valid, id: key, title: 'corrected' };
    const both = await Promise.all([one, other].map(({ url }) => tell(url, 'PATCH', `/${id}`, { payload })));
    const outcomes = both.map(([, answer]) => (answer as { outcome: string }).outcome);
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(String((await sent(key, 1))[0]!.value)).toBe(JSON.stringify(payload));
    await expect(sent(key, 2, 5_000)).rejects.toThrow('1 of 2');
    expect((await listed('EVENT_INVALID', 2)).total).toBe(2);
    const [done] = (await list('state=done')).deadLetters;
    expect(done).toMatchObject({ id, actions: [{ kind: 'edited', by: expect.stringContaining('127.0.0.1') as string }] });
    expect(done!.actions[0]!.before).not.toBe(done!.actions[0]!.after);
    expect(await tell(one.url, 'POST', '/retry', { ids: [id] })).toMatchObject([
      200,
      { done: 0, results: [{ id, outcome: 'before' }] },
    ]);
  });

  it('are acted on by cause, at most as many as asked for, and by ids', async () => {
    await setAside('ENRICHMENT_FAILED', 3);
    await listed('ENRICHMENT_FAILED', 3);
    expect(await tell(one.url, 'POST', '/retry', { code: 'ENRICHMENT_FAILED', limit: 2 })).toMatchObject([
      200,
      { done: 2, left: 1 },
    ]);
    const { deadLetters } = await listed('ENRICHMENT_FAILED', 1);
    const ids = [deadLetters[0]!.id, 'enrichment:0:999999'];
    const [, discarded] = await tell(other.url, 'POST', '/discard', { ids });
    expect(discarded).toMatchObject({ done: 1, results: [{ outcome: 'done' }, { outcome: 'unknown' }] });
    expect((await listed('ENRICHMENT_FAILED', 0)).total).toBe(0);
  });

  it('are not sent again where a newer revision was accepted since', async () => {
    const headers = {
      ...headersOf(eventTypes.rawArticle, valid.revision - 1),
      naba_dead_code: 'HANDLER_FAILED',
      naba_dead_consumer: 'enrichment',
    };
    await send(kafka().brokers, deadTopic, [{ key: valid.id, value: JSON.stringify(valid), headers }]);
    await listed('HANDLER_FAILED', 1);
    expect(await tell(one.url, 'POST', '/retry', { code: 'HANDLER_FAILED' })).toMatchObject([
      200,
      { done: 0, results: [{ outcome: 'superseded' }] },
    ]);
  });

  it.each([
    ['/retry', {}, 422],
    ['/retry', { ids: ['x'] }, 422],
    ['/discard', { ids: [], code: 'EVENT_INVALID' }, 422],
  ])('say what is wrong with a choice: %s %j', async (path, body, status) => {
    expect(await tell(one.url, 'POST', path, body)).toMatchObject([status, { code: 'DEAD_LETTER_INVALID' }]);
  });
});
