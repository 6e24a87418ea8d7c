import type { EntityLabel } from '@naba/article-index';
import type { FoundArticle, Names } from '../answer/search-answer';

/** `GET /v1/entities/{id}`: what the index knows of a person, an organisation or a place, in the days asked for. */
export interface EntityAnswer extends EntityLabel {
  /** ISO 3166-1 alpha-2 code of a country, or of the country of a city. */
  readonly iso?: string;
  readonly location?: { readonly lat: number; readonly lon: number };
  /** Articles that mention it. */
  readonly articles: number;
  /** Publication of the first and the last of them; absent where none has a date. */
  readonly firstSeen?: string;
  readonly lastSeen?: string;
  /** Articles by publication, empty buckets included. */
  readonly timeline: {
    readonly interval: 'hour' | 'day' | 'week' | 'month' | 'year';
    readonly buckets: readonly { readonly date: string; readonly count: number }[];
  };
  /** Entities of the same articles. */
  readonly related: readonly (EntityLabel & { readonly count: number })[];
  readonly topics: readonly { readonly id: string; readonly broader?: string; readonly name: Names; readonly count: number }[];
  readonly sources: readonly { readonly id: string; readonly name?: string; readonly count: number }[];
  /** What it says, newest first. */
  readonly quotesBy: readonly EntityQuote[];
  /** What others say that names it, newest first. */
  readonly quotesAbout: readonly EntityQuote[];
  readonly latest: readonly FoundArticle[];
}

export interface EntityQuote {
  readonly text: string;
  readonly cue: string;
  readonly speaker?: { readonly text: string; readonly entityId?: string | undefined };
  readonly articleId: string;
  readonly articleTitle: string;
  readonly publishedAt?: string;
  readonly language: string;
  readonly direction?: 'ltr' | 'rtl';
}
