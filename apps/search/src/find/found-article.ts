import type { estypes } from '@elastic/elasticsearch';
import type { ArticleDocument } from '@naba/article-index';
import type { FoundArticle } from '../answer/search-answer';

/** Fields that an answer shows; the body stays behind. */
export const shownFields: readonly string[] = [
  'id',
  'revision',
  'title',
  'url',
  'source',
  'publishedAt',
  'publishedPrecision',
  'receivedAt',
  'language',
  'direction',
  'summary',
  'authors',
  'imageUrl',
  'topics.id',
  'topics.broader',
  'topics.label',
  'topics.score',
  'entities.id',
  'entities.type',
  'entities.kind',
  'entities.name',
];

type List = 'topics' | 'entities' | 'authors';
/** Elasticsearch leaves a list out of a filtered `_source` when it has no member. */
export type FoundSource = Omit<ArticleDocument, List> & Partial<Pick<ArticleDocument, List>>;
export type FoundHit = Pick<estypes.SearchHit<FoundSource>, '_source' | 'highlight'>;

/**
 * One hit of a search with `_source: shownFields` in the form of the API.
 *
 * @param copies how many exact copies it stands for, itself not counted
 */
export function toFoundArticle({ _source: found, highlight }: FoundHit, copies = 0): FoundArticle {
  if (found === undefined) throw new Error('Elasticsearch gave a hit without its source.');
  const title = (highlight?.['title.exact'] ?? highlight?.['title'])?.[0];
  const body = highlight?.['body.exact'] ?? highlight?.['body'];
  const article = { topics: [], entities: [], authors: [], ...found };
  return { ...article, copies, highlights: { ...(title !== undefined && { title }), ...(body && { body }) } };
}
