import type { ArticleDocument } from '@naba/article-index';

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
}

export interface SearchAnswer {
  readonly total: number;
  readonly tookMs: number;
  readonly articles: readonly FoundArticle[];
  readonly facets: Readonly<
    Record<'language' | 'source' | 'topic' | 'person' | 'organisation' | 'location', readonly FacetValue[]>
  >;
  /** Articles by day of publication, days without one left out. */
  readonly timeline: readonly { readonly date: string; readonly count: number }[];
  /** Where the next answer goes on; absent at the end. */
  readonly cursor?: string;
}
