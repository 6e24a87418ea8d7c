import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toArticleDocument } from '@naba/article-index';
import { deadLetterTopicOf, eventTypes } from '@naba/contracts';
import type { Accepted } from '../../../apps/ingest/src/publish/accepted';
import type { ArticleStatus } from '../../../apps/ingest/src/follow/describe-status';
import type { ArticleTable } from '../../../apps/ingest/src/follow/article.table';
import { articleTableToken } from '../../../apps/ingest/src/follow/article.table';
import { Ledger } from '../../../apps/ingest/src/follow/ledger';
import { articleStatus } from '../../../apps/ingest/src/follow/describe-status';
import { headersOf, readUntil, send } from '../../support/kafka';
import { sharedElasticsearch, sharedKafka } from '../../support/shared-servers';
import { enrichedArticle } from '../article-index/enriched-article.factory';
import type { TestIndex } from '../article-index/open-index';
import { openIndex } from '../article-index/open-index';
import type { RunningIngest } from './start-ingest';
import { ask, newArticle, post, startIngest } from './start-ingest';
import { until } from '../../support/eventually';

let ingest: RunningIngest;
let index: TestIndex;

beforeAll(async () => {
  index = await openIndex();
  ingest = await startIngest(sharedKafka(), {
    ELASTICSEARCH_URL: sharedElasticsearch(),
    ARTICLE_INDEX_PREFIX: index.settings.prefix,
  });
});
afterAll(async () => {
  await ingest.stop();
  await index.remove();
});

async function submit(): Promise<Accepted> {
  return (await (await post(ingest.url, newArticle())).json()) as Accepted;
}

async function statusOf(id: string, url = ingest.url): Promise<ArticleStatus> {
  const response = await ask(url, `/v1/articles/${id}`);
  if (!response.ok) throw new Error(String(response.status));
  return articleStatus.strict().parse(await response.json());
}

async function untilState(id: string, state: ArticleStatus['state'], url = ingest.url): Promise<ArticleStatus> {
  await until(async () => (await statusOf(id, url)).state === state);
  return statusOf(id, url);
}

function enrichedRecord({ id, revision }: Accepted) {
  return { key: id, value: '{}', headers: headersOf(eventTypes.enrichedArticle, revision) };
}

describe('the state of an article', () => {
  it('goes from accepted to enriched to indexed', async () => {
    const accepted = await submit();
    const status = await statusOf(accepted.id);
    expect(status).toMatchObject({ state: 'accepted', revision: accepted.revision, index: 'absent' });
    const [logged] = await readUntil(sharedKafka(), ['articles.raw.v1'], ({ key }) => key === accepted.id);
    expect(status.rawPlace).toEqual({ partition: logged!.partition, offset: Number(logged!.offset) });
    expect(status.waiting).toMatchObject({ group: 'enrichment', topic: 'articles.raw.v1' });
    await send(sharedKafka(), 'articles.enriched.v1', [enrichedRecord(accepted)]);
    const enriched = await untilState(accepted.id, 'enriched');
    expect(enriched.enrichedAt).toBeDefined();
    expect(enriched.waiting).toMatchObject({ group: 'indexer', topic: 'articles.enriched.v1' });
    await index.client.index({
      index: index.names.write,
      id: accepted.id,
      version: accepted.revision,
      version_type: 'external',
      document: toArticleDocument(enrichedArticle('status', { id: accepted.id, revision: accepted.revision }), new Date()),
    });
    expect(await statusOf(accepted.id)).toMatchObject({ state: 'indexed', index: 'present', revision: accepted.revision });
  });

  it('is dead with the reason where a consumer set it aside', async () => {
    const { id, revision } = await submit();
    const topic = deadLetterTopicOf('articles.raw.v1', 'enrichment');
    const headers = {
      ...headersOf(eventTypes.rawArticle, revision),
      naba_dead_code: 'ENRICHMENT_FAILED',
      naba_dead_message: 'the reason',
    };
    await send(sharedKafka(), topic, [{ key: id, value: '{}', headers }]);
    expect((await untilState(id, 'dead')).deadLetter).toMatchObject({ code: 'ENRICHMENT_FAILED', message: 'the reason', topic });
  });

  it('is taken down after a takedown, and accepted again when it is submitted again', async () => {
    const article = newArticle();
    const { id } = (await (await post(ingest.url, article)).json()) as Accepted;
    await ask(ingest.url, `/v1/articles/${id}`, { method: 'DELETE' });
    expect(await statusOf(id)).toMatchObject({ state: 'taken-down', index: 'absent' });
    await post(ingest.url, article);
    expect(await statusOf(id)).toMatchObject({ state: 'accepted' });
  });

  it('is known to every process, also to one that starts later, and its next revision is greater there too', async () => {
    const article = newArticle();
    const first = (await (await post(ingest.url, article)).json()) as Accepted;
    const ahead = first.revision + 3_600_000;
    await send(sharedKafka(), 'articles.raw.v1', [
      { key: first.id, value: '{}', headers: headersOf(eventTypes.rawArticle, ahead) },
    ]);
    const other = await startIngest(sharedKafka(), { ELASTICSEARCH_URL: sharedElasticsearch() });
    try {
      await until(async () => (await statusOf(first.id, other.url)).revision === ahead);
      const next = (await (await post(other.url, article)).json()) as Accepted;
      expect(next).toMatchObject({ id: first.id, revision: ahead + 1 });
    } finally {
      await other.stop();
    }
  });

  it('is known from the snapshot to a process that starts again, with its content hash', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'naba-ingest-'));
    const settings = { ELASTICSEARCH_URL: sharedElasticsearch(), INGEST_DATA_DIR: folder };
    const start = async () => {
      const started = await startIngest(sharedKafka(), settings);
      const articles = started.app.get<ArticleTable>(articleTableToken);
      await until(() => Promise.resolve(articles.isReady()));
      return { ...started, articles };
    };
    try {
      const before = await start();
      const { id, revision } = (await (await post(before.url, newArticle())).json()) as Accepted;
      await until(() => Promise.resolve(before.articles.has(id)));
      await before.stop();
      expect(readdirSync(folder)).toEqual(['articles.raw.v1.hash-and-place.v1.snapshot']);
      const after = await start();
      expect(after.app.get(Ledger).latest(id)).toEqual({
        revision,
        contentHash: expect.stringMatching(/^[\w-]{22}$/) as string,
        takenDown: false,
      });
      expect(await statusOf(id, after.url)).toMatchObject({ state: 'accepted', revision });
      await after.stop();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is still told where the index is away, and an id that is not known then is not called unknown', async () => {
    const away = await startIngest(sharedKafka(), { ELASTICSEARCH_URL: 'http://127.0.0.1:9' });
    try {
      const { id } = (await (await post(away.url, newArticle())).json()) as Accepted;
      expect(await statusOf(id, away.url)).toMatchObject({ state: 'accepted', index: 'unknown' });
      const unknown = await ask(away.url, `/v1/articles/${'d'.repeat(32)}`);
      expect(unknown.status).toBe(503);
      expect(await unknown.json()).toMatchObject({ code: 'INDEX_UNAVAILABLE' });
    } finally {
      await away.stop();
    }
  });
});
