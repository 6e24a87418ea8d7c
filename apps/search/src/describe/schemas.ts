import { foundArticle } from '../answer/found-article';
import { searchAnswer } from '../answer/search-answer';
import { timeline } from '../answer/timeline';
import { articleAnswer, wholeArticle } from '../article/article-answer';
import { compareAnswer } from '../compare/compare-answer';
import { entityAnswer } from '../explore/entity-answer';
import { similarAnswer } from '../explore/similar-answer';
import { totalAnswer } from '../explore/total.controller';
import { wordsAnswer } from '../explore/words.controller';
import { revisionAnswer, revisionsAnswer } from '../history/revisions-answer';
import { receiptAnswer } from '../receipt/receipt-answer';
import { operationsAnswer } from '../operate/operations-answer';
import { streamEvents } from '../stream/stream-events';
import { suggestionsAnswer } from '../suggest/suggestions-answer';

/** Every named schema of the search API. */
export const schemas = {
  Article: articleAnswer,
  CompareAnswer: compareAnswer,
  EntityAnswer: entityAnswer,
  ExportedArticle: wholeArticle,
  FoundArticle: foundArticle,
  OperationsAnswer: operationsAnswer,
  ReceiptAnswer: receiptAnswer,
  RevisionAnswer: revisionAnswer,
  RevisionsAnswer: revisionsAnswer,
  SearchAnswer: searchAnswer,
  SimilarAnswer: similarAnswer,
  StreamedArticle: streamEvents.article,
  StreamGap: streamEvents.gap,
  SuggestionsAnswer: suggestionsAnswer,
  Timeline: timeline,
  TotalAnswer: totalAnswer,
  WordsAnswer: wordsAnswer,
};

type SchemaName = keyof typeof schemas;

export function reference(name: SchemaName): { $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}
