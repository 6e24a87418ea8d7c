import { historyIndexName, HistoryKeeper, toTombstone } from '@naba/article-index';
import type { EnrichedArticleV1 } from '@naba/contracts';
import type { ArticleAnswer } from '../../../apps/search/src/article/article-answer';
import type { RevisionAnswer, RevisionsAnswer } from '../../../apps/search/src/history/revisions-answer';
import { revisionAnswer, revisionsAnswer } from '../../../apps/search/src/history/revisions-answer';
import type { ReceiptAnswer } from '../../../apps/search/src/receipt/receipt-answer';
import { enrichedArticle, idOf } from '../article-index/enriched-article.factory';
import type { RunningSearch } from './start-search';
import { startSearch } from './start-search';

describe('GET /v1/articles/{id}/revisions', () => {
  let search: RunningSearch;
  const intake = { door: 'page', content: 'html' } as const;
  const bridge = [
    { revision: 1_000, title: 'Bridge opens', body: 'Ten people came.\n\nIt rained.' },
    { revision: 2_000, title: 'Bridge opens', body: 'Twelve people came.\n\nIt rained.', intake },
    { revision: 3_000, title: 'Bridge opens in Mosul', body: 'Twelve people came.\n\nIt rained.\n\nThey sang.', section: 'News' },
  ].map((fields) => enrichedArticle('bridge', { ...fields, receivedAt: new Date(fields.revision).toISOString() }));
  const address = `/v1/articles/${idOf('bridge')}`;

  beforeAll(async () => {
    search = await startSearch();
    const alone = enrichedArticle('alone');
    await search.index([bridge[2]!, alone], new Date());
    await keep(bridge);
  });
  afterAll(async () => {
    await search.client.indices.delete({ index: historyIndexName(search.prefix) });
    await search.stop();
  });

  function keep(articles: readonly EnrichedArticleV1[]): Promise<void> {
    const keeper = new HistoryKeeper(search.client, search.prefix, `${search.prefix}-articles-write`);
    return keeper.keep(articles.map((value) => ({ key: value.id, value, revision: value.revision })));
  }
  const list = async (name: string): Promise<RevisionsAnswer> =>
    revisionsAnswer.strict().parse(await search.get(`/v1/articles/${idOf(name)}/revisions`));

  it('lists revisions newest first, each with its door and what changed in it', async () => {
    expect(await list('bridge')).toMatchObject({
      id: idOf('bridge'),
      isCut: false,
      revisions: [
        { revision: 3_000, title: 'Bridge opens in Mosul', changes: { fields: ['title', 'body', 'section'], bodyShare: 2 / 12 } },
        { revision: 2_000, intake, changes: { fields: ['body'], bodyShare: 2 / 10 } },
        { revision: 1_000, receivedAt: new Date(1_000).toISOString() },
      ],
    });
    expect((await search.get<ArticleAnswer>(address)).revisions).toBe(3);
  });

  it('shows a revision beside the one before it, or beside any', async () => {
    const last = revisionAnswer.strict().parse(await search.get(`${address}/revisions/3000`));
    expect(last.body).toBe(bridge[2]!.body);
    expect(last.comparison?.title.after).toEqual([
      { text: 'Bridge opens', isChanged: false },
      { text: ' in Mosul', isChanged: true },
    ]);
    const whole = await search.get<RevisionAnswer>(`${address}/revisions/3000?with=1000`);
    expect(whole.comparison).toMatchObject({ with: 1_000, changes: { fields: ['title', 'body', 'section'] } });
    expect(whole.comparison?.body[0]?.before[0]).toEqual({ text: 'Ten', isChanged: true });
    expect(await search.get(`${address}/revisions/1000`)).not.toHaveProperty('comparison');
  });

  it('tells the changes in the receipt', async () => {
    const { revisions } = await search.get<ReceiptAnswer>(`${address}/receipt`);
    expect(revisions).toEqual((await list('bridge')).revisions);
    expect(await search.get(`/v1/articles/${idOf('alone')}/receipt`)).not.toHaveProperty('revisions');
  });

  it('lists one revision of an article that came once, and counts it', async () => {
    const { revision } = enrichedArticle('alone');
    expect(await list('alone')).toMatchObject({ isCut: false, revisions: [{ revision }] });
    expect((await search.get<ArticleAnswer>(`/v1/articles/${idOf('alone')}`)).revisions).toBe(1);
  });

  it('shows no revision that is not in the index yet, none that is not kept, and none of what was taken down', async () => {
    await keep([enrichedArticle('bridge', { revision: 4_000 })]);
    expect((await list('bridge')).revisions[0]?.revision).toBe(3_000);
    for (const path of ['4000', '7', '3000?with=7'])
      expect(await search.problem(`${address}/revisions/${path}`)).toMatchObject({ code: 'ARTICLE_NOT_FOUND' });
    expect(await search.problem(`${address}/revisions/x`)).toMatchObject({ code: 'QUERY_INVALID' });
    await search.client.index({
      index: `${search.prefix}-articles-write`,
      id: idOf('bridge'),
      document: toTombstone(idOf('bridge'), 5_000, new Date()),
    });
    for (const path of ['', '/3000']) expect(await search.problem(`${address}/revisions${path}`)).toMatchObject({ status: 404 });
  });
});
