import type { estypes } from '@elastic/elasticsearch';
import { Inject, Injectable } from '@nestjs/common';
import type { FoundSource } from '../query/found-article';
import { shownFields, toFoundArticle } from '../query/found-article';
import { IndexReader } from '../read/index.reader';
import { ReadArticleService } from '../read/read-article.service';
import type { SimilarAnswer } from './similar-answer';
import { toSimilarQuery } from './similar-query';

/** Articles like another one. */
@Injectable()
export class SimilarService {
  constructor(
    @Inject(IndexReader) private readonly index: IndexReader,
    @Inject(ReadArticleService) private readonly articles: ReadArticleService,
  ) {}

  /** @throws Problem ARTICLE_NOT_FOUND or INDEX_UNAVAILABLE */
  async find(id: string, limit: number): Promise<SimilarAnswer> {
    const { article } = await this.articles.find(id);
    const { hits } = await this.index.search<FoundSource>({
      query: toSimilarQuery(article),
      size: limit,
      track_total_hits: false,
      _source: [...shownFields],
      collapse: { field: 'copyKey', inner_hits: { name: 'copies', size: 0 } },
    });
    return {
      articles: hits.hits.map((hit) => ({ ...toFoundArticle(hit, countCopies(hit)), score: hit._score ?? 0 })),
    };
  }
}

function countCopies({ inner_hits }: estypes.SearchHit): number {
  const total = inner_hits?.['copies']?.hits.total;
  return typeof total === 'object' ? total.value - 1 : 0;
}
