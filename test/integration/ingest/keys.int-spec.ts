import { request } from 'node:http';
import { createInterface } from 'node:readline';
import type { IncomingMessage } from 'node:http';
import { revokeKey, rotateKey } from '@naba/access';
import { bootstrapIndex, createIndexClient, indexNames, toArticleDocument } from '@naba/article-index';
import { articleIndexSettings, readEnvironment } from '@naba/config';
import { enrichedArticle } from '../article-index/enriched-article.factory';
import { change, openKeyPress, withToken } from '../../support/keys';
import type { KeyPress } from '../../support/keys';
import { sharedElasticsearch, sharedKafka } from '../../support/shared-servers';
import { ask, newArticle, post, startIngest } from './start-ingest';
import type { RunningIngest } from './start-ingest';
import { until } from '../../support/eventually';

const prefix = `keys-${Date.now().toString(36)}`;
const overrides = {
  API_KEYS: 'required',
  ELASTICSEARCH_URL: sharedElasticsearch(),
  ARTICLE_INDEX_PREFIX: prefix,
};
const client = createIndexClient(articleIndexSettings(readEnvironment(overrides)));

let press: KeyPress;
let ingest: RunningIngest;
beforeAll(async () => {
  press = await openKeyPress(sharedKafka());
  await bootstrapIndex(client, articleIndexSettings(readEnvironment(overrides)));
  ingest = await startIngest(sharedKafka(), overrides);
});
afterAll(async () => {
  await ingest.stop();
  await press.stop();
  const { generations, indexTemplate, settingsTemplate, mappingsTemplate } = indexNames(prefix);
  await client.indices.delete({ index: Object.keys(await client.indices.get({ index: generations })) });
  await client.indices.deleteIndexTemplate({ name: indexTemplate });
  await client.cluster.deleteComponentTemplate({ name: [settingsTemplate, mappingsTemplate] });
  await client.close();
});

const submitAs = async (
  token: string,
  article: object = newArticle(),
): Promise<{ status: number; code?: string; detail?: string; id?: string }> => {
  const response = await post(ingest.url, article, withToken(token));
  return { status: response.status, ...((await response.json()) as object) };
};
const takenAs = async (token: string): Promise<boolean> => (await submitAs(token)).status === 202;
const takeDownAs = (token: string, id: string): Promise<Response> =>
  ask(ingest.url, `/v1/articles/${id}`, { method: 'DELETE', headers: withToken(token) });

/** A key that ingest knows. */
async function knownKey(wish: Parameters<KeyPress['issue']>[0] = { scopes: ['ingest:write'] }) {
  const issued = await press.issue(wish);
  await until(
    async () => (await ask(ingest.url, `/v1/articles/${'0'.repeat(32)}`, { headers: withToken(issued.token) })).status === 404,
  );
  return issued;
}

/** Puts an article into the index, as if it had come all the way. */
async function indexed(source: string): Promise<string> {
  const article = enrichedArticle(`article of ${source}`, { source: { id: source } });
  const document = toArticleDocument(article, new Date());
  await client.index({ index: indexNames(prefix).write, id: article.id, document });
  return article.id;
}

describe('ingest with keys', () => {
  it('refuses every route without a key', async () => {
    for (const route of ingest.routes.filter((one) => one.includes(' /v1'))) {
      const [method, path] = route.split(' ') as [string, string];
      expect([route, (await fetch(ingest.url + path.replace(':id', '0'.repeat(32)), { method })).status]).toEqual([route, 401]);
    }
  });

  it('refuses a wrong key, one of another scope, and one that has ended', async () => {
    const { token } = await knownKey();
    expect((await submitAs(`${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`)).code).toBe('KEY_INVALID');
    const reader = await press.issue({ scopes: ['search:read'] });
    await until(async () => (await submitAs(reader.token)).code === 'SCOPE_MISSING');
    const ended = await press.issue({ scopes: ['ingest:write'], expiresAt: new Date(Date.now() - 1) });
    await until(async () => (await submitAs(ended.token)).detail?.includes('ended at') ?? false);
  });

  it('takes two tokens of a key while one takes the place of the other', async () => {
    const first = await knownKey();
    const second = rotateKey(first.key, new Date(Date.now() + 3_600_000), change())!;
    await press.put(second.key);
    await until(() => takenAs(second.token));
    expect(await takenAs(first.token)).toBe(true);
    const third = rotateKey(second.key, new Date(), change())!;
    await press.put(third.key);
    await until(() => takenAs(third.token));
    expect([await takenAs(first.token), await takenAs(second.token)]).toEqual([false, false]);
  });

  it('takes a revoked key no longer within seconds, not even in a stream that is open', async () => {
    const { key, token } = await knownKey();
    const headers = { 'content-type': 'application/x-ndjson', ...withToken(token) };
    const call = request(`${ingest.url}/v1/articles`, { method: 'POST', headers });
    const answered = new Promise<IncomingMessage>((resolve) => call.once('response', resolve));
    call.write(`${JSON.stringify(newArticle())}\n`);
    const lines = createInterface({ input: await answered })[Symbol.asyncIterator]();
    const next = async (): Promise<unknown> => JSON.parse(String((await lines.next()).value));
    expect(await next()).toMatchObject({ line: 1, status: 202 });
    await press.put(revokeKey(key, change()));
    await until(async () => !(await takenAs(token)));
    call.end(`${JSON.stringify(newArticle())}\n`);
    expect(await next()).toMatchObject({ line: 2, status: 401, code: 'KEY_INVALID' });
  });

  it('lets a key that is bound submit articles of its sources alone', async () => {
    const { token } = await knownKey({ scopes: ['ingest:write'], sources: ['mine.example', 'ours.example'] });
    expect(await submitAs(token, newArticle({ source: { id: 'mine.example' } }))).toMatchObject({ status: 202 });
    const refused = await submitAs(token, newArticle({ source: { id: 'theirs.example' } }));
    expect(refused).toMatchObject({ status: 403, code: 'SOURCE_NOT_ALLOWED', errors: [{ pointer: '/source/id' }] });
    const lines = [newArticle({ source: { id: 'ours.example' } }), newArticle()]
      .map((one) => `${JSON.stringify(one)}\n`)
      .join('');
    const headers = { 'content-type': 'application/x-ndjson', ...withToken(token) };
    const stream = await ask(ingest.url, '/v1/articles', { method: 'POST', headers, body: lines });
    const statuses = (await stream.text())
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { status: number }).status);
    expect(statuses).toEqual([202, 403]);
  });

  it('lets a key that is bound neither write over nor take down what is of another source', async () => {
    const bound = await knownKey({ scopes: ['ingest:write'], sources: ['mine.example'] });
    const free = await knownKey();
    const article = newArticle({ source: { id: 'theirs.example' } });
    const { id } = await submitAs(free.token, article);
    await client.index({
      index: indexNames(prefix).write,
      id: id!,
      document: { ...toArticleDocument(enrichedArticle('theirs', { source: { id: 'theirs.example' } }), new Date()), id },
    });
    expect(await submitAs(bound.token, { ...article, source: { id: 'mine.example' }, title: 'مأخوذ' })).toMatchObject({
      status: 403,
      code: 'SOURCE_NOT_ALLOWED',
    });
    expect((await takeDownAs(bound.token, id!)).status).toBe(403);
    expect((await takeDownAs(bound.token, 'f'.repeat(32))).status).toBe(404);
    const told = jest.spyOn(ingest.logger, 'info');
    const mine = await indexed('mine.example');
    expect((await takeDownAs(bound.token, mine)).status).toBe(202);
    const audit = { action: 'takedown', by: bound.key.id, article: mine, from: '127.0.0.1' };
    expect(told).toHaveBeenCalledWith({ audit: expect.objectContaining(audit) as object }, 'audit');
    expect((await takeDownAs(free.token, id!)).status).toBe(202);
  });
});
