import { setTimeout as sleep } from 'node:timers/promises';
import type { FeedStateV1, FeedV1 } from '@naba/contracts';
import type { Logger } from '@naba/telemetry';
import { pace } from '../collector.config';
import type { CollectorEvents } from '../collector.events';
import type { FeedTables } from '../hold/feed.tables';
import type { Holdings, Tenant } from '../hold/holdings';
import { judgeFeed } from '../judge/standing';
import type { Standing } from '../judge/standing';
import type { Subscriptions } from '../push/subscriptions';
import type { FeedWork } from './feed.work';
import { isPollDue, nextWorkMs } from './feed.work';
import type { StateWriter } from './state.writer';

/** A feed that this instance polls. */
interface Post {
  feed: FeedV1;
  state: FeedStateV1 | undefined;
  /** Whether the log has the state. */
  isWritten: boolean;
  dueMs: number;
  standing: Standing['standing'] | undefined;
  work?: Promise<void>;
  does?: 'poll' | 'submit';
  /** Ends what is done for the feed now. */
  stop: AbortController;
}

/** Polls the feeds of the partitions that this instance holds, each when it is due. */
export class FeedPoller implements Tenant {
  private readonly posts = new Map<string, Post>();
  /** From the beginning of a tenancy to its end. */
  private tenancy = new AbortController();
  private restored = false;
  private timer: NodeJS.Timeout | undefined;
  private readonly closing = new AbortController();

  constructor(
    private readonly tables: FeedTables,
    private readonly holdings: Holdings,
    private readonly work: FeedWork,
    private readonly states: StateWriter,
    private readonly subscriptions: Pick<Subscriptions, 'leave'>,
    private readonly events: CollectorEvents,
    private readonly logger: Logger,
    /** Whether states can be written: what cannot be remembered is not begun. */
    private readonly canWrite: () => boolean,
  ) {
    events.watch(() => this.report());
  }

  start(): void {
    this.tables.start();
    this.holdings.letTo(this);
    this.timer = setInterval(() => {
      this.look();
    }, pace.lookEveryMs);
    void this.followFeeds();
    void this.followStates();
  }

  begin(): void {
    void this.dismiss();
    this.tenancy = new AbortController();
    void this.restore(this.tenancy.signal);
  }

  async end(): Promise<void> {
    const open = this.dismiss();
    await Promise.race([Promise.all(open), sleep(pace.releaseWithinMs, undefined, { ref: false })]);
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    this.closing.abort();
    await this.end();
    // While Kafka is away the end of its readers may take longer than the process has, and nothing is lost with them.
    await Promise.race([this.tables.close(), sleep(pace.releaseWithinMs, undefined, { ref: false })]);
  }

  /** Begins nothing more and lets what is under way end soon; returns what that is. */
  private dismiss(): Promise<void>[] {
    this.tenancy.abort();
    this.restored = false;
    const open = [...this.posts.values()];
    this.posts.clear();
    for (const { stop } of open) stop.abort();
    return open.flatMap(({ work }) => work ?? []);
  }

  /** Whether it knows all that the instances before it wrote of the feeds that it holds. */
  isReady(): boolean {
    return this.restored || this.holdings.size === 0;
  }

  /** What the instance before wrote last must be known before anything is polled, else its items would be news again. */
  private async restore(signal: AbortSignal): Promise<void> {
    const isOver = (): boolean => signal.aborted || this.holdings.size === 0;
    while (!isOver()) {
      try {
        await this.tables.catchUp(pace.catchUpWithinMs);
        if (isOver()) return;
        for (const [id] of this.tables.feeds) this.refresh(id);
        this.restored = true;
        this.logger.info({ feeds: this.posts.size }, 'feeds taken over');
        for (const [id] of this.tables.states)
          if (this.holdings.covers(id) && !this.tables.feeds.has(id)) await this.withdraw(id);
        for (const [id] of this.tables.subscriptions)
          if (this.holdings.covers(id) && !this.tables.feeds.has(id)) await this.leaveHub(id);
        return;
      } catch (error) {
        this.logger.warn({ error }, 'feeds cannot be taken over; trying again');
        await sleep(pace.tryAgainAfterMs, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  private async followFeeds(): Promise<void> {
    for await (const id of this.tables.feeds.changes(this.closing.signal)) {
      if (!this.restored || !this.holdings.covers(id)) continue;
      this.refresh(id);
      this.look();
    }
  }

  /** What was written and came back from the log is the table's own: a second copy of it would double the memory of all feeds. */
  private async followStates(): Promise<void> {
    for await (const id of this.tables.states.changes(this.closing.signal)) {
      const post = this.posts.get(id);
      const known = this.tables.states.get(id);
      if (post?.isWritten && known && known.revision === post.state?.revision) post.state = known;
    }
  }

  /** Takes note of what its operator wants of a feed now. */
  private refresh(id: string): void {
    if (!this.holdings.covers(id)) return;
    const feed = this.tables.feeds.get(id);
    const post = this.posts.get(id);
    if (!feed || feed.paused) {
      post?.stop.abort();
      void this.leaveHub(id);
    }
    if (!feed) {
      this.posts.delete(id);
      void (post?.work ?? Promise.resolve()).then(() => this.withdraw(id));
    } else if (post) {
      post.feed = feed;
      post.dueMs = nextWorkMs(feed, post.state);
    } else {
      const state = this.tables.states.get(id);
      const dueMs = nextWorkMs(feed, state);
      const standing = judgeFeed(feed, state, new Date()).standing;
      this.posts.set(id, { feed, state, isWritten: true, dueMs, standing, stop: new AbortController() });
    }
  }

  private async leaveHub(id: string): Promise<void> {
    await this.subscriptions.leave(id).catch((error: unknown) => {
      this.logger.warn({ error, feed: id }, 'the subscription of a feed cannot be ended; it ends with its lease');
    });
  }

  private async withdraw(id: string): Promise<void> {
    const entry = this.tables.states.entryOf(id);
    if (entry?.value === undefined) return;
    await this.states.withdraw(id, entry.revision).catch((error: unknown) => {
      this.logger.warn({ error, feed: id }, 'the state of a feed that was removed cannot be withdrawn');
    });
  }

  private look(): void {
    if (!this.restored || !this.canWrite()) return;
    const now = Date.now();
    const room = { poll: pace.pollsAtOnce, submit: pace.itemsAtOnce };
    const due: Post[] = [];
    for (const post of this.posts.values()) {
      if (post.does) room[post.does]--;
      else if (!post.feed.paused && post.dueMs <= now) due.push(post);
    }
    due.sort((a, b) => a.dueMs - b.dueMs);
    for (const post of due) {
      const does = !post.state || isPollDue(post.feed, post.state, now) ? 'poll' : 'submit';
      if (room[does] <= 0 || !this.states.owns(post.feed.id)) continue;
      room[does]--;
      this.begun(post, does);
    }
  }

  private begun(post: Post, does: 'poll' | 'submit'): void {
    post.stop = new AbortController();
    post.does = does;
    post.work = this.workOn(post, does, post.stop.signal).finally(() => {
      delete post.work;
      delete post.does;
      // What was found is not left until the next look: it is news.
      if (does === 'poll' && post.dueMs <= Date.now()) this.look();
    });
  }

  private async workOn(post: Post, does: 'poll' | 'submit', signal: AbortSignal): Promise<void> {
    let failed = false;
    try {
      if (!post.isWritten && post.state) post.state = (await this.states.write(post.state)) ?? post.state;
      const note = (state: FeedStateV1, isWritten: boolean): void => {
        post.state = state;
        post.isWritten = isWritten;
      };
      if (does === 'submit' && post.state) await this.work.submitWaiting(post.feed, post.state, note, signal);
      else await this.work.poll(post.feed, post.state, note, signal);
    } catch (error) {
      failed = true;
      if (!signal.aborted)
        this.logger.warn({ error, feed: post.feed.id, url: post.feed.url }, 'a feed cannot be worked on; trying again');
    }
    post.dueMs = Math.max(
      nextWorkMs(post.feed, post.state),
      Date.now() + (failed ? pace.tryAgainAfterMs : this.work.waitMs(post.state)),
    );
    this.tellStanding(post);
  }

  private tellStanding(post: Post): void {
    const { feed, state } = post;
    const { standing, since, reason } = judgeFeed(feed, state, new Date());
    if (standing === post.standing) return;
    const told = { feed: feed.id, url: feed.url, source: feed.source.id, standing, since, reason, before: post.standing };
    post.standing = standing;
    if (standing === 'fine') this.logger.info(told, 'a feed is fine');
    else this.logger.warn(told, `a feed is ${standing}`);
  }

  private report(): ReturnType<Parameters<CollectorEvents['watch']>[0]> {
    const now = new Date();
    const standings = new Map<Standing['standing'], number>();
    let waiting = 0;
    let lateMs = 0;
    for (const { feed, state, dueMs, work } of this.posts.values()) {
      const { standing } = judgeFeed(feed, state, now);
      standings.set(standing, (standings.get(standing) ?? 0) + 1);
      waiting += state?.waiting.length ?? 0;
      if (!work && !feed.paused && dueMs > 0) lateMs = Math.max(lateMs, now.getTime() - dueMs);
    }
    return { standings, waiting, lateSeconds: lateMs / 1_000 };
  }
}
