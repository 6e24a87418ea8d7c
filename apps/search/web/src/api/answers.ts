import type { EntityAnswer } from '../../../src/explore/entity-answer';
import type { FacetValue as AnyFacetValue, Names, SearchAnswer as AnySearchAnswer } from '../../../src/query/search-answer';

export type { ArticleAnswer } from '../../../src/read/article-answer';
export type { EntityQuote } from '../../../src/explore/entity-answer';
export type { SimilarAnswer } from '../../../src/explore/similar-answer';
export type { OperationsAnswer } from '../../../src/operate/operations-answer';
export type { Suggestion, SuggestionsAnswer } from '../../../src/suggest/suggestions-answer';
export type { FoundArticle, Names } from '../../../src/query/search-answer';
export type { EntityAnswer };

export type Timeline = EntityAnswer['timeline'];

/** `broader` is there on topics of the second level. */
export interface FacetValue extends AnyFacetValue {
  readonly broader?: string;
}

export interface FoundPlace {
  readonly entityId: string;
  readonly name: Names;
  readonly lat: number;
  readonly lon: number;
  readonly count: number;
}

export interface SearchAnswer extends Omit<AnySearchAnswer, 'timeline' | 'facets'> {
  readonly facets: Readonly<Record<keyof AnySearchAnswer['facets'], readonly FacetValue[]>>;
  readonly timeline: Timeline;
  readonly places: readonly FoundPlace[];
  readonly permalink: string;
}
