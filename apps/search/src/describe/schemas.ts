import { problemDetails } from '@naba/problem-details';
import { articleAnswer, entityAnswer, operationsAnswer, similarAnswer, suggestionsAnswer } from './explore.schemas';
import { foundArticle } from './found-article.schema';
import { searchAnswer, timeline } from './search-answer.schema';

/** Every named schema of the search API. */
export const schemas = {
  Article: articleAnswer,
  EntityAnswer: entityAnswer,
  FoundArticle: foundArticle,
  OperationsAnswer: operationsAnswer,
  Problem: problemDetails,
  SearchAnswer: searchAnswer,
  SimilarAnswer: similarAnswer,
  SuggestionsAnswer: suggestionsAnswer,
  Timeline: timeline,
};

export type SchemaName = keyof typeof schemas;
