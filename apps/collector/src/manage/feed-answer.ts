import type { FeedStateV1, FeedSubscriptionV1, FeedV1 } from '@naba/contracts';
import { feedStateV1, feedSubscriptionV1, feedV1 } from '@naba/contracts';
import { z } from 'zod';
import { expectedByMs, usualGapSeconds } from '../judge/rhythm';
import { judgeFeed, standing, standings } from '../judge/standing';

const state = feedStateV1.shape;

/** A feed with how it fares. */
export const feedAnswer = z
  .object({
    ...feedV1.omit({ revision: true }).shape,
    ...standing.shape,
    title: state.title,
    dueAt: state.dueAt.optional(),
    polledAt: state.polledAt,
    readAt: state.readAt,
    movedTo: state.movedTo,
    failures: z.int().nonnegative().describe('Polls in a row that failed.'),
    lastItemAt: state.polledAt.describe('When its newest item came.'),
    usualGapSeconds: z.int().nonnegative().optional().describe('Usual time between two items, in seconds, where it is known.'),
    expectedBy: state.polledAt.describe('Until when the next item is expected, where its rhythm is known.'),
    counts: state.counts,
    waiting: z.int().nonnegative().describe('Items that were found and are not submitted yet.'),
    refused: state.refused,
    push: feedSubscriptionV1
      .pick({ hub: true, state: true, leaseUntil: true, reason: true })
      .optional()
      .describe('Its subscription at its WebSub hub; with a lease it is polled more seldom.'),
  })
  .meta({ title: 'A feed and how it fares' });

export const feedsAnswer = z
  .object({ total: z.int().nonnegative().describe('Feeds that the question finds.'), feeds: z.array(feedAnswer) })
  .meta({ title: 'Feeds' });

/** A publisher: the feeds that have its id. */
export const sourceAnswer = z
  .object({
    id: feedV1.shape.source.shape.id,
    name: feedV1.shape.source.shape.name,
    feeds: z.array(feedV1.shape.id),
    standings: z.partialRecord(z.enum(standings), z.int().positive()).describe('Its feeds, by how they fare.'),
    lastItemAt: state.polledAt.describe('When its newest item came.'),
    counts: state.counts,
  })
  .meta({ title: 'A source: the feeds of one publisher' });

export const sourcesAnswer = z.object({ sources: z.array(sourceAnswer) }).meta({ title: 'Sources' });

/** What was added. */
export const addedAnswer = z.object({ feeds: z.array(feedAnswer) }).meta({ title: 'Feeds of a source' });

export type FeedAnswer = z.infer<typeof feedAnswer>;
export type SourceAnswer = z.infer<typeof sourceAnswer>;

export function toFeedAnswer(
  { revision: _revision, ...feed }: FeedV1,
  found: FeedStateV1 | undefined,
  subscription: FeedSubscriptionV1 | undefined,
  now: Date,
): FeedAnswer {
  const judged = judgeFeed({ revision: 1, ...feed }, found, now);
  const usual = found && usualGapSeconds(found);
  const expectedMs = found && expectedByMs(found);
  const last = found?.arrivals.at(-1);
  return {
    ...feed,
    ...judged,
    ...(found?.title !== undefined && { title: found.title }),
    ...(found && { dueAt: found.dueAt }),
    ...(found?.polledAt !== undefined && { polledAt: found.polledAt }),
    ...(found?.readAt !== undefined && { readAt: found.readAt }),
    ...(found?.movedTo !== undefined && { movedTo: found.movedTo }),
    ...(last !== undefined && { lastItemAt: new Date(1_000 * last).toISOString() }),
    ...(usual !== undefined && { usualGapSeconds: usual }),
    ...(expectedMs !== undefined && { expectedBy: new Date(expectedMs).toISOString() }),
    failures: found?.trouble?.failures ?? 0,
    counts: found?.counts ?? { accepted: 0, unchanged: 0, refused: 0 },
    waiting: found?.waiting.length ?? 0,
    refused: found?.refused ?? [],
    ...(subscription && { push: toPush(subscription) }),
  };
}

function toPush({ hub, state: how, leaseUntil, reason }: FeedSubscriptionV1): FeedAnswer['push'] {
  return { hub, state: how, ...(leaseUntil !== undefined && { leaseUntil }), ...(reason !== undefined && { reason }) };
}

/** The sources of feeds, by id. */
export function toSources(feeds: readonly FeedAnswer[]): SourceAnswer[] {
  const bySource = new Map<string, FeedAnswer[]>();
  for (const feed of feeds) bySource.set(feed.source.id, [...(bySource.get(feed.source.id) ?? []), feed]);
  return [...bySource].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, own]) => toSource(id, own));
}

function toSource(id: string, feeds: readonly FeedAnswer[]): SourceAnswer {
  const name = feeds.find(({ source }) => source.name !== undefined)?.source.name;
  const last = feeds
    .flatMap(({ lastItemAt }) => lastItemAt ?? [])
    .sort()
    .at(-1);
  const count = (what: keyof FeedAnswer['counts']): number => feeds.reduce((sum, { counts }) => sum + counts[what], 0);
  const fared = standings.map((each) => [each, feeds.filter(({ standing: own }) => own === each).length] as const);
  return {
    id,
    ...(name !== undefined && { name }),
    feeds: feeds.map((feed) => feed.id),
    standings: Object.fromEntries(fared.filter(([, times]) => times > 0)),
    ...(last !== undefined && { lastItemAt: last }),
    counts: { accepted: count('accepted'), unchanged: count('unchanged'), refused: count('refused') },
  };
}
