/** A page that a sitemap names. What it does not say is absent, and so is what makes no sense. */
export interface SitemapUrl {
  readonly url: string;
  /** ISO 8601 in UTC, as far as it is known. */
  readonly modifiedAt?: string;
  /** Of a news sitemap, like `title`, `language`, `publication` and `keywords`. */
  readonly publishedAt?: string;
  readonly title?: string;
  readonly language?: string;
  readonly publication?: string;
  readonly keywords?: readonly string[];
  readonly images?: readonly string[];
  /** Addresses of the page in other languages, by language. */
  readonly alternates?: Readonly<Record<string, string>>;
}

export interface ChildSitemap {
  readonly url: string;
  readonly modifiedAt?: string;
}

export interface Sitemap {
  readonly kind: 'urlset' | 'index' | 'text' | 'feed';
  readonly urls: readonly SitemapUrl[];
  /** Of an index; never the sitemap itself. */
  readonly sitemaps: readonly ChildSitemap[];
  /** Its end is missing, or it was longer than what is read. */
  readonly isCut: boolean;
}

export type SitemapUnreadableCode = 'SITEMAP_TOO_LARGE' | 'SITEMAP_REFUSED' | 'SITEMAP_IS_PAGE' | 'SITEMAP_UNKNOWN';

/** Why bytes could not be read as a sitemap. */
export class SitemapUnreadable extends Error {
  override readonly name = 'SitemapUnreadable';

  constructor(
    readonly code: SitemapUnreadableCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
