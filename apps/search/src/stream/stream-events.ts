import type { FoundArticle } from '../answer/search-answer';

/**
 * Events of `GET /v1/stream` by name. `article` has an id for `Last-Event-ID`; `gap` says that more came than a listener gets
 * at once, so that it should search again.
 */
export interface StreamEvents {
  readonly article: FoundArticle & { readonly indexedAt: string };
  readonly gap: { readonly since: string };
}
