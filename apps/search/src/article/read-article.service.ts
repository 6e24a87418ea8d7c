import { Inject, Injectable } from '@nestjs/common';
import type { ArticleDocument } from '@naba/article-index';
import { Problem } from '@naba/problem-details';
import { revisionsUpTo } from '../history/compare-revisions';
import { totalOf } from '../read/total-of';
import type { ArticleAnswer } from './article-answer';
import { toWholeArticle } from './article-answer';
import { IndexReader } from '../read/index.reader';

/** More addresses than this of one article are no use to a reader. */
const mostSame = 20;

/** One whole article. */
@Injectable()
export class ReadArticleService {
  constructor(@Inject(IndexReader) private readonly index: IndexReader) {}

  /** @throws Problem ARTICLE_NOT_FOUND, also when it was taken down, or INDEX_UNAVAILABLE */
  async read(id: string): Promise<ArticleAnswer> {
    const { article, generation } = await this.find(id);
    const [copies, history] = await Promise.all([this.findCopies(article), this.index.history(id)]);
    const revisions = Math.max(1, revisionsUpTo(history, article.revision).length);
    return { ...toWholeArticle(article), revisions, ...copies, generation };
  }

  /** The document, and the generation that it stands in. */
  async find(id: string): Promise<{ readonly article: ArticleDocument; readonly generation: string }> {
    const { hits } = await this.index.search<ArticleDocument>({ query: { ids: { values: [id] } }, size: 1 });
    const hit = hits.hits[0];
    if (hit?._source === undefined)
      throw new Problem('ARTICLE_NOT_FOUND', `No article ${id} is in the index; it may be on its way there, or taken down.`);
    return { article: hit._source, generation: hit._index };
  }

  /** How many copies of an article there are, and which of them are it: their words and an address are the same (ADR 24). */
  private async findCopies(article: ArticleDocument): Promise<Pick<ArticleAnswer, 'copies' | 'sameArticles'>> {
    const { id, copyKey } = article;
    const addresses = [article.canonicalUrl, article.sameAs].filter((address) => address !== undefined);
    const { hits } = await this.index.search<Pick<ArticleDocument, 'id' | 'url'>>({
      query: {
        bool: {
          filter: [{ term: { copyKey } }],
          must_not: [{ ids: { values: [id] } }],
          // Only these give points.
          should: [{ terms: { canonicalUrl: addresses } }, { terms: { sameAs: addresses } }],
        },
      },
      size: mostSame,
      _source: ['id', 'url'],
      track_total_hits: true,
    });
    const same = hits.hits.filter(({ _score }) => (_score ?? 0) > 0);
    return { copies: totalOf(hits), sameArticles: same.flatMap(({ _source }) => (_source === undefined ? [] : [_source])) };
  }
}
