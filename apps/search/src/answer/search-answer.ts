import type { ArticleDocument } from '@naba/article-index';
import type { FacetName } from '../request/filter-table';
import type { TimelineInterval } from '../request/search-request';

/** One article that was found. `highlights` are HTML: text escaped, what matched in `<mark>`. */
export interface FoundArticle extends Pick<
  ArticleDocument,
  | 'id'
  | 'revision'
  | 'title'
  | 'url'
  | 'source'
  | 'publishedAt'
  | 'publishedPrecision'
  | 'language'
  | 'direction'
  | 'summary'
  | 'authors'
  | 'imageUrl'
> {
  readonly receivedAt: string;
  readonly topics: readonly {
    readonly id: string;
    readonly broader?: string | undefined;
    readonly label: Names;
    readonly score: number;
  }[];
  readonly entities: readonly { readonly id: string; readonly type: string; readonly kind?: string; readonly name: Names }[];
  /** Exact copies that are folded into it; 0 where there are none or they are not folded. */
  readonly copies: number;
  readonly highlights: { readonly title?: string; readonly body?: readonly string[] };
}

export interface Names {
  readonly ar?: string | undefined;
  readonly en?: string | undefined;
}

export interface FacetValue {
  readonly value: string;
  readonly count: number;
  readonly label?: Names;
  /** Of a topic of the second level: the one above it. */
  readonly broader?: string;
}

/** Counts of articles over time, in UTC, without gaps between the first and the last. */
export interface Timeline {
  readonly interval: TimelineInterval;
  /** `date` is a day, or an instant where the interval is an hour; a week begins on Monday. */
  readonly buckets: readonly { readonly date: string; readonly count: number }[];
}

/** A place on the map and how many articles name it. */
export interface MapPlace {
  readonly entityId: string;
  readonly name: Names;
  readonly lat: number;
  readonly lon: number;
  readonly count: number;
}

export interface SearchAnswer {
  /** All articles that were found, copies counted each; so do facets, timeline and places. */
  readonly total: number;
  readonly tookMs: number;
  /** The time was over before everything was looked at: there may be more than is told here. */
  readonly partial?: true;
  /** Hardly any article has all words: articles that have most of them follow, and are counted. */
  readonly relaxed?: true;
  readonly articles: readonly FoundArticle[];
  readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>;
  readonly timeline: Timeline;
  readonly places: readonly MapPlace[];
  /** Where the next answer goes on; absent at the end. */
  readonly cursor?: string;
  /** Index generation that was searched. */
  readonly generation: string;
  /** Address of this search in this generation, path and query of the page. */
  readonly permalink: string;
}
