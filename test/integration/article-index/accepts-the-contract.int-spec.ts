import { toArticleDocument } from '@naba/article-index';
import { articleLimits, enrichedArticleV1 } from '@naba/contracts';
import fc from 'fast-check';
import { anyEnrichedArticle } from './enriched-article.arbitrary';
import { enrichedArticle } from './enriched-article.factory';
import type { TestIndex } from './open-index';
import { openIndex } from './open-index';

describe('the index', () => {
  let index: TestIndex;
  beforeAll(async () => {
    index = await openIndex();
  });
  afterAll(() => index.remove());

  it('takes every article that the contract allows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEnrichedArticle, { minLength: 1, maxLength: 8 }), async (articles) => {
        for (const article of articles) expect(enrichedArticleV1.safeParse(article).error).toBeUndefined();
        const answer = await index.client.bulk({
          index: index.names.write,
          operations: articles.flatMap((article) => [{ index: { _id: article.id } }, toArticleDocument(article, new Date())]),
        });
        expect(answer.items.filter((item) => item.index?.error)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('takes the longest title and body, and finds a word at their end', async () => {
    const article = enrichedArticle('longest', {
      title: 'ع '.repeat(articleLimits.title).slice(0, articleLimits.title - 5) + ' ختام',
      body: 'قال الرئيس إن القوات '.repeat(50_000).slice(0, articleLimits.body - 6) + ' بغداد',
    });
    expect(enrichedArticleV1.safeParse(article).error).toBeUndefined();
    await index.client.index({
      index: index.names.write,
      id: article.id,
      document: toArticleDocument(article, new Date()),
      refresh: true,
    });
    for (const query of [{ match: { title: 'ختام' } }, { match: { body: 'بغداد' } }]) {
      expect((await index.client.search({ index: index.names.read, query })).hits.hits.map((hit) => hit._id)).toContain(
        article.id,
      );
    }
  });
});
