import type { RefusalV1 } from '@naba/contracts';
import { refusalV1 } from '@naba/contracts';
import type { ProblemDetails } from '@naba/problem-details';
import { readUntil } from '../../support/kafka';
import { sharedElasticsearch, sharedKafka } from '../../support/shared-servers';
import type { RunningIngest } from './start-ingest';
import { ask, newArticle, post, startIngest } from './start-ingest';
import { until } from '../../support/eventually';

let ingest: RunningIngest;

beforeAll(async () => {
  ingest = await startIngest(sharedKafka(), { ELASTICSEARCH_URL: sharedElasticsearch() });
});
afterAll(() => ingest.stop());

const idOfRefusal = async (response: Response): Promise<string> => ((await response.json()) as ProblemDetails).refusal!;

async function read(id: string, url = ingest.url): Promise<RefusalV1> {
  const response = await ask(url, `/v1/refusals/${id}`);
  if (!response.ok) throw new Error(`${id}: ${response.status}`);
  return refusalV1.strict().parse(await response.json());
}

describe('a submission that is refused', () => {
  it('has a receipt with its faults and where it came from, and without what was sent', async () => {
    const origin = { via: 'feed', from: 'https://news.example/feed.xml' };
    const { url } = newArticle();
    const sent = { url, title: 'A secret title', titel: 'x', body: ' ', origin };
    const response = await post(ingest.url, sent);
    expect(response.status).toBe(422);
    const refusal = await read(await idOfRefusal(response));
    expect(refusal).toMatchObject({ door: 'article', code: 'ARTICLE_INVALID', url, origin, bytes: JSON.stringify(sent).length });
    expect(refusal.errors).toContainEqual({
      pointer: '/titel',
      detail: expect.stringContaining('did you mean title?') as string,
    });
    expect(JSON.stringify(refusal)).not.toContain('A secret title');
  });

  it('is told by the article that it would have been, newest first', async () => {
    const article = newArticle();
    const first = await idOfRefusal(await post(ingest.url, { ...article, publishedAt: 'soon' }));
    const second = await idOfRefusal(await post(ingest.url, { ...article, language: '?' }));
    const { articleId } = await read(first);
    const answer = await ask(ingest.url, `/v1/articles/${articleId!}/refusals`);
    const { refusals } = (await answer.json()) as { refusals: RefusalV1[] };
    expect(refusals.map(({ id }) => id)).toEqual([second, first]);
  });

  it('is told of a line of a stream too, also of one that is no JSON or too long', async () => {
    const lines = ['{"title":', JSON.stringify({ title: 'x' }), `{"body":"${'x'.repeat(8 * 1024 * 1024)}"}`, ''];
    const headers = { 'content-type': 'application/x-ndjson' };
    const response = await ask(ingest.url, '/v1/articles', { method: 'POST', headers, body: lines.join('\n') });
    const answers = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { code: string; refusal: string });
    expect(answers.map(({ code }) => code)).toEqual(['BODY_NOT_JSON', 'ARTICLE_INVALID', 'ARTICLE_TOO_LARGE']);
    for (const { code, refusal } of answers) expect(await read(refusal)).toMatchObject({ door: 'stream', code });
  });

  it('is told by every process, also by one that starts later', async () => {
    const id = await idOfRefusal(await post(ingest.url, { title: 'x' }));
    await readUntil(sharedKafka(), ['articles.refused.v1'], ({ key }) => key === id);
    const other = await startIngest(sharedKafka(), { ELASTICSEARCH_URL: sharedElasticsearch() });
    try {
      await until(async () => (await read(id, other.url)).id === id);
    } finally {
      await other.stop();
    }
  });

  it('is unknown where there was none, and an article that was taken has none', async () => {
    for (const id of [`refusal-${'0'.repeat(32)}`, 'x', 'refusal-1'])
      expect((await ask(ingest.url, `/v1/refusals/${id}`)).status).toBe(404);
    const { id } = (await (await post(ingest.url, newArticle())).json()) as { id: string };
    expect(await (await ask(ingest.url, `/v1/articles/${id}/refusals`)).json()).toEqual({ refusals: [] });
    expect((await ask(ingest.url, '/v1/articles/x/refusals')).status).toBe(422);
  });

  it('is not kept of each line of a flood, whose lines are answered all the same', async () => {
    const flood = 6_000;
    const headers = { 'content-type': 'application/x-ndjson' };
    const response = await ask(ingest.url, '/v1/articles', { method: 'POST', headers, body: '{"title": oops}\n'.repeat(flood) });
    const answers = (await response.text()).trim().split('\n');
    expect(answers).toHaveLength(flood);
    expect(answers[0]).toContain('"refusal":');
    // The flood may fall into two minutes.
    expect(answers.filter((line) => line.includes('"refusal":')).length).toBeLessThanOrEqual(2 * 2_000);
  });
});
