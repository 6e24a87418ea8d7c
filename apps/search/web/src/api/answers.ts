export type { CompareAnswer } from '../../../src/compare/compare-answer';
export type { EntityAnswer, EntityQuote } from '../../../src/explore/entity-answer';
export type { SimilarAnswer } from '../../../src/explore/similar-answer';
export type { OperationsAnswer } from '../../../src/operate/operations-answer';
export type { FoundArticle } from '../../../src/answer/found-article';
export type { FacetValue, MapPlace, Names, SearchAnswer } from '../../../src/answer/search-answer';
export type { Timeline } from '../../../src/answer/timeline';
export type { ArticleAnswer } from '../../../src/article/article-answer';
export type { Suggestion, SuggestionsAnswer } from '../../../src/suggest/suggestions-answer';
