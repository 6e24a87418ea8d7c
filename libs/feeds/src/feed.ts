/** A feed of any format, with its items. What it does not say is absent. */
export interface Feed {
  readonly format: FeedFormat;
  /** The encoding that its bytes were read in, as WHATWG names it or as it was declared. */
  readonly encoding: string;
  /** Plain text, as every title here. */
  readonly title?: string;
  readonly description?: string;
  /** Of the site that it is of. */
  readonly url?: string;
  readonly id?: string;
  /** BCP 47, as far as the publisher keeps to it. */
  readonly language?: string;
  readonly publishedAt?: string;
  readonly updatedAt?: string;
  /** WebSub hubs, from the feed and from the header `Link`. */
  readonly hubs: readonly string[];
  /** The address that the feed gives itself, the topic of its hub. */
  readonly self?: string;
  /** In the order of the feed. */
  readonly items: readonly FeedItem[];
}

export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json';

export interface FeedItem {
  /** As written, but for relative ones of Atom. */
  readonly guid?: string;
  /** Absolute; where the article is. */
  readonly url?: string;
  readonly title?: string;
  /** Sanitized HTML with absolute addresses. */
  readonly summaryHtml?: string;
  readonly contentHtml?: string;
  readonly authors: readonly string[];
  /** ISO 8601 in UTC, as far as it is known: `2024-05-06T07:08:09Z`, `2024-05-06`, `2024-05`. */
  readonly publishedAt?: string;
  /** The day on the publisher's calendar, where the offset was told (ADR 17). */
  readonly publishedLocalDate?: string;
  readonly updatedAt?: string;
  /** Where the item, or an element around it, says it; else it is the feed's. */
  readonly language?: string;
  readonly categories: readonly string[];
  readonly enclosures: readonly Enclosure[];
  /** The feed that the item was taken from. */
  readonly source?: { readonly title?: string; readonly url?: string };
  /** Address of the page of comments. */
  readonly comments?: string;
}

/** A file that goes with the item: picture, sound, film. */
export interface Enclosure {
  readonly url: string;
  readonly type?: string;
  /** In bytes, as claimed. */
  readonly length?: number;
}

export type FeedUnreadableCode =
  | 'FEED_TOO_LARGE'
  /** A DOCTYPE that declares entities, or XML that nests without end. */
  | 'FEED_REFUSED'
  /** HTML, where a feed was expected: a page, or an error that came with status 200. */
  | 'FEED_IS_PAGE'
  /** Something else, or nothing. */
  | 'FEED_UNKNOWN';

/** Why bytes could not be read as a feed. */
export class FeedUnreadable extends Error {
  override readonly name = 'FeedUnreadable';

  constructor(
    readonly code: FeedUnreadableCode,
    message: string,
  ) {
    super(message);
  }
}

export interface FeedDocument {
  readonly bytes: Uint8Array;
  /** Where the document was, for its relative addresses. */
  readonly url?: string;
  /** Headers of the answer by names in lower case: `content-type`, `content-location`, `content-language`, `link` are read. */
  readonly headers?: Readonly<Record<string, string>>;
}
