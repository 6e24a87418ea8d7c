import { rawArticleV1 } from '@naba/contracts';
import type { Accepted } from '../../../apps/ingest/src/publish/accepted';
import { accepted } from '../../../apps/ingest/src/publish/accepted';
import { readUntil } from '../../support/kafka';
import { sharedElasticsearch, sharedKafka } from '../../support/shared-servers';
import type { RunningIngest } from './start-ingest';
import { ask, newArticle, post, startIngest } from './start-ingest';
import { sendLines } from './stream-lines';

let ingest: RunningIngest;

beforeAll(async () => {
  ingest = await startIngest(sharedKafka(), { ELASTICSEARCH_URL: sharedElasticsearch() });
});
afterAll(() => ingest.stop());

async function submit(article: object, headers: Record<string, string> = {}): Promise<Accepted> {
  const response = await post(ingest.url, article, headers);
  expect(response.status).toBe(202);
  const body = accepted.strict().parse(await response.json());
  expect(response.headers.get('location')).toBe(`/v1/articles/${body.id}`);
  return body;
}

const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

describe('accepted means durable', () => {
  it('has the article on the log, whole and under its id, when it answers 202', async () => {
    const url = `http://www.news.example:80/${Math.random()}/?utm_source=feed#top`;
    const { id, revision } = await submit(
      newArticle({
        url,
        authors: ['هدى'],
        section: 'محليات',
        language: 'AR',
        publishedAt: '2021-12-23',
        source: { name: 'أخبار' },
      }),
      { traceparent },
    );
    const [record] = await readUntil(sharedKafka(), ['articles.raw.v1'], ({ key }) => key === id);
    const article = rawArticleV1.parse(JSON.parse(record!.value!.toString('utf8')));
    expect(article).toMatchObject({
      id,
      revision,
      receivedAt: new Date(revision).toISOString(),
      source: { id: 'news.example', name: 'أخبار' },
      url: new URL(url).href,
      title: 'جسر جديد يربط ضفتي النهر',
      authors: ['هدى'],
      section: 'محليات',
      language: 'ar',
      publishedAt: '2021-12-23T00:00:00Z',
      publishedPrecision: 'day',
    });
    expect(record!.headers).toMatchObject({ traceparent, naba_revision: String(revision), ce_source: '/naba/ingest' });
  });

  it('gives each version of an article the same id and a greater revision', async () => {
    const article = newArticle();
    const [first, second] = [await submit(article), await submit({ ...article, title: 'آخر' })];
    const third = await submit(article);
    expect(new Set([first.id, second.id, third.id]).size).toBe(1);
    expect(second.revision).toBeGreaterThan(first.revision);
    expect(third.revision).toBeGreaterThan(second.revision);
  });

  it('answers what says the same with the revision that says it, and puts nothing on the log', async () => {
    const article = newArticle();
    const first = await submit(article);
    const again = await post(ingest.url, { ...article, title: ` ${String(article['title'])} ` });
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual({ ...first, outcome: 'unchanged' });
    for await (const line of sendLines(ingest.url, [JSON.stringify(article)]))
      expect(line).toEqual({ line: 1, status: 200, id: first.id, revision: first.revision, outcome: 'unchanged' });
    const next = await submit({ ...article, title: 'آخر' });
    const records = await readUntil(sharedKafka(), ['articles.raw.v1'], ({ key }) => key === first.id, 2);
    expect(records.map(({ headers }) => Number(headers['naba_revision']))).toEqual([first.revision, next.revision]);
  });

  it('publishes the same again after a takedown', async () => {
    const article = newArticle();
    const first = await submit(article);
    await ask(ingest.url, `/v1/articles/${first.id}`, { method: 'DELETE' });
    expect((await submit(article)).revision).toBeGreaterThan(first.revision);
  });

  it('tells of an article and takes it down by any of its addresses', async () => {
    const url = `https://news.example/${Math.random()}?id=5&part=2`;
    const { id, revision } = await submit(newArticle({ url }));
    const byUrl = `/v1/articles?url=${encodeURIComponent(`${url}&utm_source=feed`)}`;
    expect(await (await ask(ingest.url, byUrl)).json()).toMatchObject({ id, revision, state: 'accepted' });
    const takedown = accepted.parse(await (await ask(ingest.url, byUrl, { method: 'DELETE' })).json());
    expect(takedown.id).toBe(id);
    expect(takedown.revision).toBeGreaterThan(revision);
    expect(await (await ask(ingest.url, byUrl)).json()).toMatchObject({ id, state: 'taken-down' });
  });

  it.each(['', '?url=', '?url=news.example/a', '?url=https://news.example/a?id=5&part=2', '?url=a&url=b'])(
    'takes nothing down by %p, which may be another article than was meant',
    async (query) => {
      const response = await ask(ingest.url, `/v1/articles${query}`, { method: 'DELETE' });
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ code: 'ARTICLE_INVALID' });
    },
  );

  it('takes a page as HTML and finds the article in it', async () => {
    const { url } = newArticle();
    const paragraph = 'The council said on Tuesday that the new footbridge over the river is open to everybody, at all hours. ';
    const html = `<html lang="en"><body><article><h1>Footbridge opens</h1><p>${paragraph.repeat(3)}</p><p>${paragraph.repeat(2)}</p></article></body></html>`;
    const { id } = await submit({ url, html });
    const [record] = await readUntil(sharedKafka(), ['articles.raw.v1'], ({ key }) => key === id);
    const article = rawArticleV1.parse(JSON.parse(record!.value!.toString('utf8')));
    expect(article.title).toBe('Footbridge opens');
    expect(article.body).toContain('over the river');
    expect(article.body).not.toContain('<p>');
  });

  it('puts a takedown on the log, with a revision greater than that of the article, as often as it is sent', async () => {
    const { id, revision } = await submit(newArticle());
    const takeDown = async (): Promise<Accepted> => {
      const response = await ask(ingest.url, `/v1/articles/${id}`, { method: 'DELETE' });
      expect(response.status).toBe(202);
      return accepted.parse(await response.json());
    };
    const first = await takeDown();
    const second = await takeDown();
    expect(first.revision).toBeGreaterThan(revision);
    expect(second.revision).toBeGreaterThan(first.revision);
    const [record] = await readUntil(sharedKafka(), ['articles.raw.v1'], ({ key, value }) => key === id && value === null);
    expect(record!.headers).toMatchObject({ naba_revision: String(first.revision), ce_type: 'news.naba.article.takedown.v1' });
    expect(record!.headers).not.toHaveProperty('content-type');
  });

  it('takes down an id that it has never seen', async () => {
    const response = await ask(ingest.url, `/v1/articles/${'e'.repeat(32)}`, { method: 'DELETE' });
    expect(response.status).toBe(202);
  });
});
