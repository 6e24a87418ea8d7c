import { shownEntities, shownTopics } from './card-limits';
import type { FoundArticle } from './found-article';

/** What a card shows of an article: the names and topics that stand out, and its summary only where nothing in its body is marked. */
export function toShownArticle({ url: _url, imageUrl: _image, summary, ...article }: FoundArticle): FoundArticle {
  return {
    ...article,
    ...(summary !== undefined && article.highlights.body === undefined && { summary }),
    topics: article.topics.slice(0, shownTopics),
    entities: article.entities.slice(0, shownEntities),
  };
}
