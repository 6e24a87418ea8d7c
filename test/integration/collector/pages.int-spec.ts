import { readEnvironment } from '@naba/config';
import { sharedKafka } from '../../support/shared-servers';
import type { RunningIngest } from '../ingest/start-ingest';
import { ask as askIngest, startIngest } from '../ingest/start-ingest';
import type { NewsSite } from './news-site';
import { openNewsSite } from './news-site';
import type { RunningCollector } from './start-collector';
import { startCollector } from './start-collector';

let collector: RunningCollector;
let ingest: RunningIngest;
let site: NewsSite;

beforeAll(async () => {
  site = await openNewsSite();
  site.at('/robots.txt', 'User-agent: *\nDisallow: /closed');
  site.at('/failing', (_request, response) => void response.writeHead(500).end());
  collector = await startCollector(sharedKafka(), readEnvironment({}).INGEST_URL);
  ingest = await startIngest(sharedKafka(), { COLLECTOR_URL: collector.url });
}, 120_000);
afterAll(async () => {
  await ingest.stop();
  await collector.stop();
  await site.close();
});

function submit(body: string | Buffer | object, headers: Record<string, string> = {}, query = ''): Promise<Response> {
  const isText = typeof body === 'string' || Buffer.isBuffer(body);
  const type = isText ? 'text/html' : 'application/json';
  return askIngest(ingest.url, `/v1/pages${query}`, {
    method: 'POST',
    headers: { 'content-type': type, ...headers },
    body: isText ? new Uint8Array(Buffer.from(body)) : JSON.stringify(body),
  });
}

async function problemOf(answer: Response): Promise<[number, string, string]> {
  const { code, detail } = (await answer.json()) as { code: string; detail: string };
  return [answer.status, code, detail];
}

const page = (title: string): string =>
  `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>The council of the harbour decided on Monday that the bridge is closed for three weeks.</p></article></body></html>`;

describe('a page that is sent', () => {
  it('is taken as HTML with its address in the query or the header, and as JSON, and is the same article each time', async () => {
    const url = `https://news.example/pages/${Date.now()}`;
    const first = await submit(page('Bridge closes'), {}, `?url=${encodeURIComponent(url)}`);
    expect(first.status).toBe(202);
    const { id } = (await first.json()) as { id: string };
    for (const again of [
      await submit(page('Bridge closes'), { 'content-location': url }),
      await submit({ url, html: page('Bridge closes') }),
    ])
      expect([again.status, await again.json()]).toEqual([200, expect.objectContaining({ id, outcome: 'unchanged' })]);
  });

  it('is read in the charset of its header, which the page itself need not know', async () => {
    const bytes = Buffer.from([0xc8, 0xdb, 0xcf, 0xc7, 0xcf]); // بغداد in windows-1256
    const [before, after] = page('TITLE').split('TITLE</h1>');
    const body = Buffer.concat([Buffer.from(before!), bytes, Buffer.from(`</h1>${after!}`)]);
    const url = `https://news.example/arabic/${Date.now()}`;
    const answer = await submit(body, { 'content-type': 'text/html; charset=windows-1256', 'content-location': url });
    expect(answer.status).toBe(202);
  });

  it.each([
    ['without an address', () => submit('<h1>A</h1><p>Text of it.</p>'), [422, 'ARTICLE_INVALID', /url/]],
    ['with a body', () => submit({ url: 'https://news.example/a', body: 'x' }), [422, 'ARTICLE_INVALID', /send html/]],
    ['that is no JSON', () => submit('{', { 'content-type': 'application/json' }), [400, 'BODY_NOT_JSON', /JSON/]],
    ['as a list', () => submit([1]), [422, 'ARTICLE_INVALID', /./]],
    ['as a picture', () => submit('x', { 'content-type': 'image/png' }), [415, 'MEDIA_TYPE_UNSUPPORTED', /text\/html/]],
    [
      'as a stream',
      () => submit('{}', { 'content-type': 'application/x-ndjson' }),
      [415, 'MEDIA_TYPE_UNSUPPORTED', /text\/html/],
    ],
  ] as const)('%s is refused with the fix', async (_, send, [status, code, words]) => {
    expect(await problemOf(await send())).toEqual([status, code, expect.stringMatching(words)]);
  });

  it('is no article at /v1/articles, which names the right door', async () => {
    const answer = await askIngest(ingest.url, '/v1/articles', {
      method: 'POST',
      headers: { 'content-type': 'text/html' },
      body: '<h1>A</h1>',
    });
    expect(await problemOf(answer)).toEqual([415, 'MEDIA_TYPE_UNSUPPORTED', expect.stringContaining('/v1/pages')]);
  });
});

describe('a page that is named', () => {
  it('is fetched, and accepted under the address where it really is', async () => {
    const target = site.page(`/story-${Date.now()}`, 'Ferries run at night');
    const path = new URL(target).pathname;
    site.at('/old', (_request, response) => void response.writeHead(302, { location: path }).end());
    const answer = await submit({ url: `${site.url}/old`, language: 'en' });
    expect(answer.status).toBe(202);
    const { id } = (await answer.json()) as { id: string };
    const again = await submit({ url: target, language: 'en' });
    expect([again.status, await again.json()]).toEqual([200, expect.objectContaining({ id, outcome: 'unchanged' })]);
  });

  it.each([
    ['is forbidden by robots.txt', 'PAGE_REFUSED', 422, '/closed/a', /robots\.txt/],
    ['is not there', 'PAGE_REFUSED', 422, '/nothing', /404/],
    ['is of a server that fails', 'PAGE_UNAVAILABLE', 503, '/failing', /500/],
  ] as const)('and %s is answered with %s', async (_, code, status, path, words) => {
    const answer = await submit({ url: site.url + path });
    expect(answer.headers.has('retry-after')).toBe(status === 503);
    expect(await problemOf(answer)).toEqual([status, code, expect.stringMatching(words)]);
  });

  it.each([
    'http://10.0.0.1/a',
    'http://[::ffff:169.254.169.254]/latest',
    'http://localhost:9200/',
    'file:///etc/passwd',
    'no address',
  ])('at a private place or none, %s, is never asked for', async (url) => {
    expect(await problemOf(await submit({ url }))).toEqual([422, 'PAGE_REFUSED', expect.any(String)]);
  });

  it('is said to come later while no collector answers', async () => {
    const alone = await startIngest(sharedKafka(), { COLLECTOR_URL: 'http://127.0.0.1:9' });
    const answer = await askIngest(alone.url, '/v1/pages', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ url: 'https://news.example/a' }),
    });
    await alone.stop();
    expect(await problemOf(answer)).toEqual([503, 'PAGE_UNAVAILABLE', expect.stringContaining('collector')]);
  });
});
