import type { PublishedDate } from '@naba/dates';

/** An article without markup and without what its site wraps around it. */
export interface CleanArticle {
  /** One line; empty where the page has none. */
  readonly title: string;
  /** Plain text; paragraphs are separated by an empty line. */
  readonly body: string;
  readonly authors: string[];
  /** ISO 8601 instant in UTC. */
  readonly publishedAt?: string;
  readonly publishedPrecision?: PublishedDate['precision'];
  /** The day on the publisher's calendar, `YYYY-MM-DD`; absent where it is not known, as of an instant in UTC alone. */
  readonly publishedLocalDate?: string;
  readonly section?: string;
  /** Absolute http(s) URL. */
  readonly imageUrl?: string;
  /** BCP 47 tag as the page declares it. */
  readonly language?: string;
  readonly siteName?: string;
  /** The addresses that the page gives itself, as `readAddresses` gives them. */
  readonly addresses?: readonly string[];
  /** Whether everybody may read all of it, where the page's data says so. */
  readonly isAccessibleForFree?: boolean;
}
