import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { problemDetails } from '@naba/problem-details';
import { sharedElasticsearch, sharedKafka } from '../../support/shared-servers';
import type { RunningIngest } from './start-ingest';
import { ask, newArticle, post, startIngest } from './start-ingest';

let ingest: RunningIngest;

beforeAll(async () => {
  ingest = await startIngest(sharedKafka(), { ELASTICSEARCH_URL: sharedElasticsearch(), KAFKA_MAX_PENDING_BYTES: '1' });
});
afterAll(() => ingest.stop());

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = problemDetails.strict().parse(await response.json());
  expect(problem.status).toBe(response.status);
  return problem;
}

describe('what cannot be accepted is answered with a problem document', () => {
  it('names the place where a body stops being JSON', async () => {
    expect(await problemOf(await post(ingest.url, '{"title": oops}'))).toMatchObject({
      status: 400,
      code: 'BODY_NOT_JSON',
      detail: expect.stringContaining('column 11') as string,
    });
    expect(await problemOf(await post(ingest.url, Buffer.from('{"title":"\xc7"}', 'latin1')))).toMatchObject({
      code: 'BODY_NOT_JSON',
    });
    expect(await problemOf(await post(ingest.url, ''))).toMatchObject({ status: 400, code: 'BODY_NOT_JSON' });
  });

  it('names every field at fault with its JSON pointer and the fix', async () => {
    const problem = await problemOf(
      await post(
        ingest.url,
        newArticle({ url: 'ftp://news.example/a', publishedAt: 'someday', language: 'Arabic!', imageUrl: '/a.jpg' }),
      ),
    );
    expect(problem).toMatchObject({ status: 422, code: 'ARTICLE_INVALID' });
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/url', '/publishedAt', '/language', '/imageUrl']);
    const unknown = await problemOf(await post(ingest.url, newArticle({ titel: 'x' })));
    expect(unknown.errors).toEqual([{ pointer: '/titel', detail: 'is not a known field; did you mean title?' }]);
  });

  it('refuses an article that is too large, announced or not', async () => {
    const large = JSON.stringify(newArticle({ html: 'x'.repeat(9 * 1024 * 1024) }));
    expect(await problemOf(await post(ingest.url, large))).toMatchObject({ status: 413, code: 'ARTICLE_TOO_LARGE' });
    const status = await new Promise((resolve, reject) => {
      const call = request(
        `${ingest.url}/v1/articles`,
        { method: 'POST', headers: { 'content-type': 'application/json' } },
        (response) => {
          resolve(response.statusCode);
          response.resume();
        },
      );
      call.on('error', reject);
      call.end(large);
    });
    expect(status).toBe(413);
  });

  it('refuses other media types and compressed bodies, and says what it takes', async () => {
    for (const headers of [
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/x-www-form-urlencoded' },
      { 'content-type': 'nonsense' },
    ]) {
      expect(await problemOf(await post(ingest.url, newArticle(), headers))).toMatchObject({
        status: 415,
        code: 'MEDIA_TYPE_UNSUPPORTED',
      });
    }
    const response = await ask(ingest.url, `/v1/articles`, { method: 'POST' });
    expect(await problemOf(response)).toMatchObject({
      status: 415,
      detail: expect.stringContaining('application/x-ndjson') as string,
    });
    const zipped = await post(ingest.url, gzipSync(JSON.stringify(newArticle())), { 'content-encoding': 'gzip' });
    expect(await problemOf(zipped)).toMatchObject({ status: 415, detail: expect.stringContaining('uncompressed') as string });
  });

  it('gives versions of one article that wait in a stream the order of their lines', async () => {
    const { url } = newArticle();
    const body = Array.from({ length: 5 }, () => JSON.stringify(newArticle({ url }))).join('\n');
    const response = await ask(ingest.url, `/v1/articles`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body,
    });
    const revisions = (await response.text())
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { revision: number }).revision);
    expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
    expect(new Set(revisions).size).toBe(5);
  });

  it('tells an address that is not there, an id that is none, and an article that nobody sent', async () => {
    const at = async (path: string, method = 'GET') => problemOf(await fetch(`${ingest.url}${path}`, { method }));
    expect(await at('/v1/nothing')).toMatchObject({ status: 404, code: 'ROUTE_NOT_FOUND' });
    expect(await at('/v1/articles', 'PUT')).toMatchObject({ status: 405, code: 'METHOD_NOT_ALLOWED' });
    expect(await at('/v1/articles/abc')).toMatchObject({ status: 422, code: 'ARTICLE_INVALID', errors: [{ parameter: 'id' }] });
    expect(await at('/v1/articles/abc', 'DELETE')).toMatchObject({ status: 422, code: 'ARTICLE_INVALID' });
    for (const id of ['%zz', 'a'.repeat(5_000)]) expect((await ask(ingest.url, `/v1/articles/${id}`)).status).toBe(404);
  });

  it('sends more than can wait away with 429 and Retry-After, and makes the lines of a stream wait instead', async () => {
    const responses = await Promise.all(Array.from({ length: 20 }, () => post(ingest.url, newArticle())));
    const refused = responses.filter(({ status }) => status !== 202);
    expect(refused.length).toBeGreaterThan(0);
    for (const response of refused) {
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await problemOf(response)).toMatchObject({ status: 429, code: 'OVERLOADED' });
    }
    const body = Array.from({ length: 5 }, () => JSON.stringify(newArticle())).join('\n');
    const stream = await ask(ingest.url, `/v1/articles`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body,
    });
    const lines = (await stream.text())
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { status: number }).status);
    expect(lines).toEqual([202, 202, 202, 202, 202]);
  });
});
