import { Inject, Injectable } from '@nestjs/common';
import { copiesOf, keyIn, lookThrough, toCandidatesBody } from '../find/candidates';
import type { FoundSource } from '../find/found-article';
import { shownFields, toFoundArticle } from '../find/found-article';
import type { CopyCounts } from '../find/spread';
import { IndexReader } from '../read/index.reader';
import { ReadArticleService } from '../article/read-article.service';
import type { SimilarAnswer } from './similar-answer';
import { toSimilarQuery } from './similar-query';

/** Articles like another one, each text once with the number of its copies in the index. */
@Injectable()
export class SimilarService {
  constructor(
    @Inject(IndexReader) private readonly index: IndexReader,
    @Inject(ReadArticleService) private readonly articles: ReadArticleService,
  ) {}

  /** @throws Problem ARTICLE_NOT_FOUND or INDEX_UNAVAILABLE */
  async find(id: string, limit: number): Promise<SimilarAnswer> {
    const { article } = await this.articles.find(id);
    const candidates = await this.index.search(toCandidatesBody(toSimilarQuery(article), limit));
    const scores = new Map(candidates.hits.hits.map((hit) => [keyIn(hit, 'id'), hit._score ?? 0]));
    const { ids } = lookThrough(candidates.hits.hits, limit);
    if (ids.size === 0) return { articles: [] };
    const keys = [...ids.keys()];
    const { hits, aggregations } = await this.index.search<FoundSource, CopyCounts>({
      query: { bool: { filter: [{ terms: { copyKey: keys } }, { term: { tombstone: false } }] } },
      post_filter: { terms: { id: [...ids.values()] } },
      size: ids.size,
      track_total_hits: false,
      _source: [...shownFields],
      docvalue_fields: ['copyKey'],
      aggs: { copies: copiesOf(keys) },
    });
    const counts = new Map(aggregations?.copies.buckets.map(({ key, doc_count }) => [key, doc_count]));
    const articles = hits.hits.map((hit) => {
      const article = toFoundArticle(hit, (counts.get(keyIn(hit, 'copyKey')) ?? 1) - 1);
      return { ...article, score: scores.get(article.id) ?? 0 };
    });
    return { articles: articles.sort((a, b) => b.score - a.score) };
  }
}
