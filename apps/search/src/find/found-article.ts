import type { estypes } from '@elastic/elasticsearch';
import { z } from 'zod';
import type { ArticleCard, FoundArticle } from '../answer/found-article';
import { articleCard } from '../answer/found-article';

/** Fields that an answer shows, as Elasticsearch names them. */
export const shownFields: readonly string[] = pathsOf(articleCard);

type List = 'topics' | 'entities' | 'authors';
/** Elasticsearch leaves a list out of a filtered `_source` when it has no member. */
export type FoundSource = Omit<ArticleCard, List> & Partial<Pick<ArticleCard, List>>;
export type FoundHit = Pick<estypes.SearchHit<FoundSource>, '_source' | 'highlight' | 'matched_queries'>;

/**
 * One hit of a search with `_source: shownFields` in the form of the API.
 *
 * @param copies how many exact copies it stands for, itself not counted
 */
export function toFoundArticle({ _source: found, highlight, matched_queries: lacks }: FoundHit, copies = 0): FoundArticle {
  if (found === undefined) throw new Error('Elasticsearch gave a hit without its source.');
  const title = (highlight?.['title.exact'] ?? highlight?.['title'])?.[0];
  const body = highlight?.['body.exact'] ?? highlight?.['body'];
  return {
    ...toCard(found),
    copies,
    ...(Array.isArray(lacks) && lacks.length > 0 && { lacks }),
    highlights: { ...(title !== undefined && { title }), ...(body && { body }) },
  };
}

/** What stands in a `_source` of shown fields, with the lists that it lacks. */
export function toCard(found: FoundSource): ArticleCard {
  return { topics: [], entities: [], authors: [], ...found };
}

/** Paths of the fields of a schema, members of lists of objects one by one. */
function pathsOf(schema: z.ZodObject): string[] {
  return Object.entries(schema.shape).flatMap(([name, field]) =>
    field instanceof z.ZodArray && field.element instanceof z.ZodObject
      ? pathsOf(field.element).map((path) => `${name}.${path}`)
      : [name],
  );
}
