import { articleLimits } from '@naba/contracts';
import type { FeedV1, OriginV1, WaitingItem } from '@naba/contracts';
import type { Submission } from '@naba/submission';
import { pageToSubmission } from '@naba/submission';

/** What a feed says of an article beside its text: hints that ingest takes before what it reads from the page. */
const hints = ['title', 'publishedAt', 'publishedLocalDate', 'authors', 'language'] as const;

/** The submission of an item's page, where its bytes came from `url`. */
export function toPageSubmission(feed: FeedV1, item: WaitingItem, bytes: Uint8Array, url: string): Submission {
  const page = pageToSubmission(bytes, { url });
  return {
    ...page,
    ...toHints(feed, item),
    source: feed.source,
    origin: { ...originOf(feed), fetchedFrom: url, fetchedAt: new Date().toISOString() },
  };
}

/** The submission of what the feed itself holds of an item; undefined where that is no article. */
export function toItemSubmission(feed: FeedV1, item: WaitingItem): Submission | undefined {
  const { html, title, url, guid } = item;
  if (html === undefined || title === undefined) return undefined;
  return {
    ...(url === undefined ? { externalId: guid ?? item.item } : { url }),
    html,
    ...toHints(feed, item),
    source: feed.source,
    origin: originOf(feed),
  };
}

/** The same without hints that ingest found at fault; undefined where none of those fields is a hint. */
export function withoutHints(submission: Submission, fields: readonly string[]): Submission | undefined {
  const atFault = hints.filter((hint) => fields.includes(hint) && submission[hint] !== undefined);
  if (atFault.length === 0) return undefined;
  return Object.fromEntries(Object.entries(submission).filter(([name]) => !atFault.some((hint) => hint === name)));
}

function originOf({ kind, url }: FeedV1): OriginV1 {
  return { via: kind, from: url };
}

function toHints(feed: FeedV1, item: WaitingItem): Submission {
  const { title, publishedAt, publishedLocalDate, authors } = item;
  const { language } = feed;
  return {
    ...(title !== undefined && { title: title.slice(0, articleLimits.title) }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(publishedAt?.includes('T') && publishedLocalDate !== undefined && { publishedLocalDate }),
    ...(authors.length > 0 && { authors: [...authors] }),
    ...(language !== undefined && { language }),
  };
}
