import { z } from 'zod';
import { feedId } from './feed.v1';
import { instant, revision, webAddress } from './primitives';

/** How much the state of one feed holds at most. */
export const feedStateLimits = { seen: 3_000, waiting: 500, refused: 10, arrivals: 32, reason: 500 } as const;

/** What was told by a feed of an article that is not submitted yet. */
export const waitingItem = z.object({
  item: z.string().min(1).max(40).describe('Which item of the feed it is, as in `seen`.'),
  url: webAddress.optional(),
  guid: z.string().max(500).optional(),
  title: z.string().max(1_000).optional(),
  html: z.string().optional().describe('What the feed itself holds of it, as HTML.'),
  authors: z.array(z.string().max(200)).max(50),
  publishedAt: z.string().max(40).optional().describe('ISO 8601 in UTC, as far as it is known: an instant, a day or a month.'),
  publishedLocalDate: z.iso.date().optional().describe("Day of publication on the publisher's calendar."),
  isChange: z.boolean().optional().describe('Whether it was seen before and says something else now.'),
  foundAt: instant,
  failures: z.int().nonnegative().describe('How often in a row it could not be fetched or submitted.'),
  dueAt: instant.describe('When it is tried next.'),
});

export const troubleKind = z
  .enum(['unreachable', 'refused', 'gone', 'forbidden', 'unreadable', 'too-large', 'robots'])
  .describe(
    'Why a feed cannot be read. `unreachable`: no answer, or one of a server at fault. `refused`: asked to come later. `gone`: it says that there is none. `forbidden`: not for us, or an address that must not be fetched. `unreadable`: what came is no feed. `robots`: robots.txt keeps us out.',
  );

export const feedTrouble = z.object({
  kind: troubleKind,
  reason: z.string().min(1).max(feedStateLimits.reason),
  since: instant.describe('When it first went wrong.'),
  failures: z.int().positive().describe('Polls in a row that failed.'),
});

/** What became of a feed: written by the instance that polls it, read by the one that takes it over. */
export const feedStateV1 = z
  .object({
    id: feedId,
    revision: revision.describe('When it was written, in milliseconds since the Unix epoch. The highest revision of an id wins.'),
    dueAt: instant.describe('When it is polled next.'),
    polledAt: instant.optional().describe('When it was last polled.'),
    checkAnswered: instant.optional().describe('`checkAskedAt` of the feed that the last poll has answered.'),
    readAt: instant.optional().describe('When it was last polled with success.'),
    wholeAt: instant.optional().describe('When it last came whole, and was not just said to be unchanged.'),
    etag: z.string().max(1_000).optional().describe('Exactly as the server gave it.'),
    lastModified: z.string().max(200).optional().describe('Exactly as the server gave it.'),
    movedTo: webAddress.optional().describe('Where permanent redirects lead; it is polled there.'),
    movedAt: instant.optional(),
    title: z.string().max(500).optional().describe('What it calls itself.'),
    trouble: feedTrouble.optional(),
    emptySince: instant.optional().describe('Since when it holds no item.'),
    arrivals: z
      .array(z.int().positive())
      .max(feedStateLimits.arrivals)
      .describe('When its newest items came, in seconds since the Unix epoch, oldest first: from them its rhythm is learned.'),
    longestGapSeconds: z
      .int()
      .nonnegative()
      .optional()
      .describe('Longest time without a new item that is usual for it; what was long once is slowly forgotten.'),
    counts: z.object({
      accepted: z.int().nonnegative(),
      unchanged: z.int().nonnegative(),
      refused: z.int().nonnegative(),
    }),
    refused: z
      .array(
        z.object({ url: z.string().max(2_048).optional(), code: z.string().max(100), detail: z.string().max(500), at: instant }),
      )
      .max(feedStateLimits.refused)
      .describe('The last items that were given up, and why.'),
    waiting: z.array(waitingItem).max(feedStateLimits.waiting).describe('Items that were found and are not submitted yet.'),
    seen: z
      .string()
      .max(12 * feedStateLimits.seen)
      .describe('Items that were seen, longest ago first: of each eight letters for what it is and four for what it said.'),
  })
  .meta({ id: 'FeedStateV1', title: 'State of a feed that is collected, version 1' });

export type FeedStateV1 = z.infer<typeof feedStateV1>;
export type FeedTrouble = z.infer<typeof feedTrouble>;
export type TroubleKind = z.infer<typeof troubleKind>;
export type WaitingItem = z.infer<typeof waitingItem>;
