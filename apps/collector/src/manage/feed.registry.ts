import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FeedV1 } from '@naba/contracts';
import { toUri } from '@naba/contracts';
import type { EventPublisher } from '@naba/messaging';
import { PublishError } from '@naba/messaging';
import { Problem } from '@naba/problem-details';
import { defaultBounds, pace } from '../collector.config';
import type { FeedTables } from '../hold/feed.tables';
import type { FeedToAdd } from './feed-request';

/** The id of the feed of an address. */
export function feedIdOf(url: string): string {
  return createHash('sha256').update(toUri(url)).digest('hex').slice(0, 32);
}

/** Adds, changes and removes feeds for any instance of the group: what is wanted is put on the log, and whoever holds the feed acts on it. */
export class FeedRegistry {
  constructor(
    private readonly publisher: EventPublisher,
    private readonly tables: FeedTables,
  ) {}

  get(id: string): FeedV1 {
    this.requireTable();
    const feed = this.tables.feeds.get(id);
    if (!feed) throw new Problem('FEED_NOT_FOUND', `There is no feed ${id}. The list is at /v1/feeds.`);
    return feed;
  }

  /** Every feed, by id. */
  all(): FeedV1[] {
    this.requireTable();
    return Array.from(this.tables.feeds, ([, feed]) => feed).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** The feeds of a source. */
  ofSource(id: string): FeedV1[] {
    const feeds = this.all().filter(({ source }) => source.id === id);
    if (feeds.length === 0) throw new Problem('SOURCE_NOT_FOUND', `There is no source ${id}. The list is at /v1/sources.`);
    return feeds;
  }

  /** Adds a feed. One that is there is changed where something else is said of it, and stays otherwise: adding it again is safe. */
  async add(wanted: FeedToAdd): Promise<{ readonly feed: FeedV1; readonly isNew: boolean }> {
    this.requireTable();
    const id = feedIdOf(wanted.url);
    const before = this.tables.feeds.get(id);
    const feed = toFeed(id, wanted, before);
    if (before && JSON.stringify({ ...feed, revision: 0 }) === JSON.stringify({ ...before, revision: 0 }))
      return { feed: before, isNew: false };
    return { feed: await this.publish(feed), isNew: !before };
  }

  async change(id: string, change: Partial<Pick<FeedV1, 'paused' | 'checkAskedAt'>>): Promise<FeedV1> {
    return this.publish({ ...this.get(id), ...change });
  }

  async remove(id: string): Promise<void> {
    const { revision } = this.get(id);
    await this.put(id, null, revision);
  }

  private async publish(feed: FeedV1): Promise<FeedV1> {
    const revision = await this.put(feed.id, feed, this.tables.feeds.entryOf(feed.id)?.revision ?? 0);
    return { ...feed, revision };
  }

  /** Resolves when this instance knows what it has put on the log, so that who asks it next is told of it. */
  private async put(id: string, feed: FeedV1 | null, before: number): Promise<number> {
    const revision = Math.max(before + 1, Date.now());
    try {
      await this.publisher.publish('sources.v1', { key: id, value: feed && { ...feed, revision }, revision });
    } catch (error) {
      throw error instanceof PublishError ? toProblem(error) : error;
    }
    const deadline = performance.now() + pace.readBackWithinMs;
    while ((this.tables.feeds.entryOf(id)?.revision ?? 0) < revision && performance.now() < deadline) await sleep(20);
    return revision;
  }

  private requireTable(): void {
    if (this.tables.isReady()) return;
    throw new Problem('LOG_UNAVAILABLE', 'The feeds are not read from the log yet.', { retryAfterSeconds: 2 });
  }
}

function toFeed(id: string, wanted: FeedToAdd, before: FeedV1 | undefined): FeedV1 {
  const floorSeconds =
    wanted.floorSeconds ?? before?.bounds.floorSeconds ?? Math.min(defaultBounds.floorSeconds, wanted.ceilingSeconds ?? Infinity);
  const ceilingSeconds =
    wanted.ceilingSeconds ?? before?.bounds.ceilingSeconds ?? Math.max(defaultBounds.ceilingSeconds, floorSeconds);
  if (floorSeconds > ceilingSeconds) {
    const detail = `is ${floorSeconds}, more than the ceiling of ${ceilingSeconds} seconds; give a lower one, or a higher ceilingSeconds`;
    throw new Problem('FEED_INVALID', `/floorSeconds ${detail}`, { errors: [{ pointer: '/floorSeconds', detail }] });
  }
  const name = wanted.source?.name ?? before?.source.name;
  const language = wanted.language ?? before?.language;
  return {
    id,
    revision: before?.revision ?? 1,
    kind: wanted.kind ?? before?.kind ?? 'feed',
    url: before?.url ?? toUri(wanted.url),
    source: { id: wanted.source?.id ?? before?.source.id ?? hostOf(wanted.url), ...(name !== undefined && { name }) },
    ...(language !== undefined && { language }),
    submit: wanted.submit ?? before?.submit ?? 'page',
    bounds: { floorSeconds, ceilingSeconds },
    paused: wanted.paused ?? before?.paused ?? false,
    addedAt: before?.addedAt ?? new Date().toISOString(),
    ...(before?.checkAskedAt !== undefined && { checkAskedAt: before.checkAskedAt }),
  };
}

function hostOf(url: string): string {
  return new URL(url).host.replace(/^www\./, '');
}

function toProblem({ code, message, retryAfterSeconds = 1 }: PublishError): Problem {
  if (code === 'EVENT_TOO_LARGE') return new Problem('FEED_INVALID', message);
  return new Problem(code, 'Kafka did not confirm in time that it is stored. Send it again: adding a feed again is safe.', {
    retryAfterSeconds,
  });
}
