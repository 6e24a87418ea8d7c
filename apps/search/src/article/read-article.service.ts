import { Inject, Injectable } from '@nestjs/common';
import type { ArticleDocument } from '@naba/article-index';
import { Problem } from '@naba/problem-details';
import { totalOf } from '../read/total-of';
import type { ArticleAnswer } from './article-answer';
import { toWholeArticle } from './article-answer';
import { IndexReader } from '../read/index.reader';

/** One whole article. */
@Injectable()
export class ReadArticleService {
  constructor(@Inject(IndexReader) private readonly index: IndexReader) {}

  /** @throws Problem ARTICLE_NOT_FOUND, also when it was taken down, or INDEX_UNAVAILABLE */
  async read(id: string): Promise<ArticleAnswer> {
    const { article, generation } = await this.find(id);
    return { ...toWholeArticle(article), copies: await this.countCopies(article), generation };
  }

  /** The document, and the generation that it stands in. */
  async find(id: string): Promise<{ readonly article: ArticleDocument; readonly generation: string }> {
    const { hits } = await this.index.search<ArticleDocument>({ query: { ids: { values: [id] } }, size: 1 });
    const hit = hits.hits[0];
    if (hit?._source === undefined)
      throw new Problem('ARTICLE_NOT_FOUND', `No article ${id} is in the index; it may be on its way there, or taken down.`);
    return { article: hit._source, generation: hit._index };
  }

  private async countCopies({ id, copyKey }: ArticleDocument): Promise<number> {
    const query = { bool: { filter: [{ term: { copyKey } }], must_not: [{ ids: { values: [id] } }] } };
    const { hits } = await this.index.search({ query, size: 0, track_total_hits: true });
    return totalOf(hits);
  }
}
