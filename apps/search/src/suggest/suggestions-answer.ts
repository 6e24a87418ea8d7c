import type { EntityLabel } from '@naba/article-index';
import type { Names } from '../answer/search-answer';

/** An entity, topic or source whose name has a word that starts as typed. `type` and `kind` are those of an entity. */
export interface Suggestion {
  readonly kind: 'entity' | 'topic' | 'source';
  readonly id: string;
  readonly name: Names;
  readonly type?: EntityLabel['type'];
  readonly entityKind?: string;
  /** Articles in which it is found. */
  readonly count: number;
}

/** `GET /v1/suggestions`: most frequent first. */
export interface SuggestionsAnswer {
  readonly suggestions: readonly Suggestion[];
}
