import { maxFeedBytes } from '@naba/feeds';

/** Consumer group of the collector; also part of its dead-letter topic's name. */
export const group = 'collector';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** How the collector paces itself. Times in milliseconds. */
export const pace = {
  /** Time between two looks at which feeds are due. */
  lookEveryMs: 250,
  /** Feeds that are polled at the same time, and feeds whose items are submitted: neither waits for the other. */
  pollsAtOnce: 128,
  itemsAtOnce: 64,
  /** Items that are submitted at least before a feed that is due is polled again. */
  itemsBetweenPolls: 10,
  /** While the items of a feed are submitted, its state is written so often at least. */
  writeEveryMs: 2 * second,
  /** How long a table may take to read what another instance wrote last. */
  catchUpWithinMs: 20 * second,
  /** How long the end of a feed's work is waited for when its partition goes to another instance. */
  releaseWithinMs: 3 * second,
  /** How long an answer to an operator waits until the change that it tells of can be read. */
  readBackWithinMs: 5 * second,
  tryAgainAfterMs: second,
} as const;

/** How long what does not answer is left alone: doubling from the first to the last. */
export const backoff = {
  feed: { firstMs: minute, lastMs: 24 * hour },
  item: { firstMs: minute, lastMs: 6 * hour, attempts: 8 },
  ingest: { firstMs: second, lastMs: minute },
} as const;

export const limits = {
  /** Newest items that are looked at of a sitemap or list that holds more. */
  items: 1_000,
  /** Sitemaps of one index that are read at one poll, and addresses in them. */
  sitemaps: 50,
  sitemapUrls: 100_000,
  /** Feeds that are added of a page that names more. */
  feedsOfPage: 20,
  /** Largest feed and largest page, in bytes after decoding. */
  feedBytes: maxFeedBytes,
  pageBytes: 5 * 1024 * 1024,
  sitemapBytes: 50 * 1024 * 1024,
  /** Pages that are fetched for others at the same time, and how long each may take with its wait for its turn at the host. */
  pagesAtOnce: 64,
  pageDeadlineMs: 75 * second,
  robotsBytes: 1024 * 1024,
  /** What one document may take to be read, in threads of which there are so many; an idle one ends. */
  reading: { withinMs: 20 * second, memoryMiB: 512 },
  readingThreads: 2,
  idleReaderMs: 30 * second,
  /** What a feed holds of an item is kept beside its page up to this length, in characters, in case the page cannot be had. */
  spareLength: 16_384,
  /** What a feed itself holds of the items that wait, in characters; what goes beyond waits in the feed. */
  waitingLength: 1024 * 1024,
  /** Pages that one instance does not fetch again for another feed, and for how long. */
  submittedPages: 50_000,
  submittedMs: 24 * hour,
  ingestDeadlineMs: 40 * second,
  /** Longest time between two requests that a robots.txt may ask for. */
  crawlDelayMs: 2 * minute,
  robotsFreshMs: 24 * hour,
  robotsRetryMs: minute,
  /** Without having seen all of it for so long, a feed that says that nothing changed is read whole. */
  unchangedMs: 24 * hour,
} as const;

/** WebSub. Leases in seconds, as hubs count them. */
export const subscribing = {
  leaseSeconds: 10 * 24 * 3_600,
  shortestLeaseSeconds: 60,
  longestLeaseSeconds: 30 * 24 * 3_600,
  /** After so long a hub that did not answer, or refused, is asked again. */
  unansweredMs: hour,
  refusedMs: 24 * hour,
  /** Of a hub's answer nothing is read. */
  answerBytes: 64 * 1024,
  /** Bytes of all that hubs sent and no poll has read yet. */
  waitingBytes: 64 * 1024 * 1024,
} as const;

/** What holds for a feed that is added without saying otherwise. */
export const defaultBounds = { floorSeconds: 120, ceilingSeconds: 4 * 3_600 } as const;
