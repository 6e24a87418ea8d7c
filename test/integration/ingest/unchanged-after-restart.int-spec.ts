import { toArticleDocument } from '@naba/article-index';
import type { ArticleTable } from '../../../apps/ingest/src/follow/article.table';
import { articleTableToken } from '../../../apps/ingest/src/follow/article.table';
import type { Accepted } from '../../../apps/ingest/src/publish/accepted';
import { sharedElasticsearch, sharedKafka } from '../../support/shared-servers';
import { enrichedArticle } from '../article-index/enriched-article.factory';
import type { TestIndex } from '../article-index/open-index';
import { openIndex } from '../article-index/open-index';
import type { RunningIngest } from './start-ingest';
import { newArticle, post, startIngest } from './start-ingest';
import { until } from '../../support/eventually';

let index: TestIndex;
let ingest: RunningIngest;

beforeAll(async () => {
  index = await openIndex();
  ingest = await start();
});
afterAll(async () => {
  await ingest.stop();
  await index.remove();
});

async function start(): Promise<RunningIngest> {
  const settings = { ELASTICSEARCH_URL: sharedElasticsearch(), ARTICLE_INDEX_PREFIX: index.settings.prefix };
  const started = await startIngest(sharedKafka(), settings);
  await until(() => Promise.resolve(started.app.get<ArticleTable>(articleTableToken).isReady()));
  return started;
}

const submit = async (article: object): Promise<Accepted> => (await (await post(ingest.url, article)).json()) as Accepted;

describe('what says the same as a version from before a restart', () => {
  it('is unchanged where the index has it, and published again where it may have been set aside', async () => {
    const [indexed, lost] = [newArticle(), newArticle()];
    const [first, other] = [await submit(indexed), await submit(lost)];
    await index.client.index({
      index: index.names.write,
      id: first.id,
      version: first.revision,
      version_type: 'external',
      document: toArticleDocument(enrichedArticle('restart', { id: first.id, revision: first.revision }), new Date()),
    });
    await ingest.stop();
    ingest = await start();
    expect(await submit(indexed)).toMatchObject({ outcome: 'unchanged', revision: first.revision });
    const again = await submit(lost);
    expect(again.outcome).toBe('accepted');
    expect(again.revision).toBeGreaterThan(other.revision);
    expect(await submit(lost)).toMatchObject({ outcome: 'unchanged', revision: again.revision });
  });
});
