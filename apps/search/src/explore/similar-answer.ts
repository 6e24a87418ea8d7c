import type { FoundArticle } from '../answer/search-answer';

/** An article that is like another; `score` only tells members of one answer apart. */
export interface SimilarArticle extends FoundArticle {
  readonly score: number;
}

/** `GET /v1/articles/{id}/similar`: most similar first, copies of the article itself left out. */
export interface SimilarAnswer {
  readonly articles: readonly SimilarArticle[];
}
