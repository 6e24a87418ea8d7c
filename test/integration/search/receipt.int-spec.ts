import type { DeadLetterDocument } from '@naba/article-index';
import { bootstrapOperations, operationsIndexName, toTombstone } from '@naba/article-index';
import type { ReceiptAnswer } from '../../../apps/search/src/receipt/receipt-answer';
import { receiptAnswer } from '../../../apps/search/src/receipt/receipt-answer';
import { enrichedArticle, idOf } from '../article-index/enriched-article.factory';
import type { RunningSearch } from './start-search';
import { startSearch } from './start-search';

let search: RunningSearch;
beforeAll(async () => {
  search = await startSearch();
});
afterAll(() => search.stop());

const read = async (name: string): Promise<ReceiptAnswer> =>
  receiptAnswer.strict().parse(await search.get(`/v1/articles/${idOf(name)}/receipt`));

async function setAside(name: string, revision: number): Promise<void> {
  await bootstrapOperations(search.client, search.prefix);
  const document: DeadLetterDocument = {
    kind: 'dead-letter',
    at: '2024-05-06T07:08:09.000Z',
    group: 'indexer',
    topic: 'articles.enriched.v1.indexer.dead',
    partition: 2,
    offset: 7,
    articleId: idOf(name),
    revision,
    code: 'INDEX_REJECTED',
    message: 'section: not a number',
  };
  await search.client.index({ index: operationsIndexName(search.prefix), document, refresh: true });
}

describe('GET /v1/articles/{id}/receipt', () => {
  it('tells the way of an article before anything was ever set aside', async () => {
    const intake = { door: 'article', content: 'text', warnings: [{ code: 'DATE_NOT_FOUND' }] } as const;
    const place = { partition: 3, offset: 42 };
    await search.index([enrichedArticle('told', { intake: { ...intake, warnings: [...intake.warnings] }, rawPlace: place })]);
    expect(await read('told')).toMatchObject({
      state: 'indexed',
      intake: { door: 'article', warnings: [{ code: 'DATE_NOT_FOUND' }] },
      accepted: { place: { topic: 'articles.raw.v1', ...place } },
      indexed: { generation: `${search.prefix}-articles-000001` },
      setAside: [],
    });
  });

  it('keeps what only the receipt tells out of the article and its exports', async () => {
    await search.index([
      enrichedArticle('lean', { rawPlace: { partition: 0, offset: 1 }, intake: { door: 'stream', content: 'text' } }),
    ]);
    const article = await search.get<object>(`/v1/articles/${idOf('lean')}`);
    for (const field of ['intake', 'rawPlace', 'enrichedPlace']) expect(article).not.toHaveProperty(field);
  });

  it('tells why an article never came, and of one in the index that a newer revision of it did not', async () => {
    await setAside('dead', 1_700_000_000_000);
    expect(await read('dead')).toMatchObject({
      state: 'set-aside',
      revision: 1_700_000_000_000,
      setAside: [{ code: 'INDEX_REJECTED', group: 'indexer', partition: 2, offset: 7 }],
    });
    const article = enrichedArticle('outdated');
    await search.index([article]);
    await setAside('outdated', article.revision + 1);
    expect(await read('outdated')).toMatchObject({ state: 'set-aside', revision: article.revision + 1, indexed: {} });
  });

  it('tells a takedown although no search finds it', async () => {
    const { id, revision } = enrichedArticle('gone');
    await search.client.index({ index: `${search.prefix}-articles-write`, id, document: toTombstone(id, revision, new Date()) });
    expect(await read('gone')).toEqual({
      id,
      state: 'taken-down',
      revision,
      takenDownAt: new Date(revision).toISOString(),
      setAside: [],
    });
  });

  it('says where to ask for what is on its way, and what is no id', async () => {
    const problem = await search.problem(`/v1/articles/${idOf('nothing')}/receipt`);
    expect(problem).toMatchObject({ code: 'ARTICLE_NOT_FOUND', detail: expect.stringContaining('ingest says so') as string });
    expect(await search.problem('/v1/articles/x/receipt')).toMatchObject({ code: 'QUERY_INVALID' });
  });
});
