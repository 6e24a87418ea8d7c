import { createHash, randomBytes } from 'node:crypto';
import type { FeedSubscriptionV1, FeedV1 } from '@naba/contracts';
import { toUri, webAddress } from '@naba/contracts';
import type { Fetcher } from '@naba/fetching';
import type { EventPublisher, Table } from '@naba/messaging';
import type { Logger } from '@naba/telemetry';
import { pace, subscribing } from '../collector.config';
import { isToAsk, leaseLeftMs, leaseSecondsOf, pollAnywayMs } from './lease';

/** What a feed says of its hub. */
export interface ToldHub {
  readonly hub?: string | undefined;
  /** The address under which the hub knows it. */
  readonly topic: string;
}

export interface SubscriptionTools {
  readonly publisher: Pick<EventPublisher, 'publish'>;
  readonly table: Table<FeedSubscriptionV1>;
  readonly feeds: Pick<Table<FeedV1>, 'has'>;
  readonly fetcher: Pick<Fetcher, 'fetch'>;
  readonly logger: Pick<Logger, 'warn'>;
  /** Where hubs reach the collector, without a slash at its end; undefined where they cannot. */
  readonly publicUrl: string | undefined;
}

/** What a hub asks back, as its parameters are called. */
export interface HubQuestion {
  readonly mode?: string;
  readonly topic?: string;
  readonly leaseSeconds?: string | undefined;
  readonly reason?: string | undefined;
}

/** The subscriptions of feeds at their WebSub hubs (https://www.w3.org/TR/websub/), as facts on the log that every instance knows. */
export class Subscriptions {
  constructor(private readonly tools: SubscriptionTools) {}

  of(id: string): FeedSubscriptionV1 | undefined {
    return this.tools.table.get(id);
  }

  /** When a feed whose hub sends is polled nevertheless, in ISO 8601: not before `dueAt`. */
  slowed({ id, bounds }: FeedV1, dueAt: string, now: Date): string {
    const known = this.tools.publicUrl === undefined ? undefined : this.of(id);
    const ms = pollAnywayMs(known, bounds.ceilingSeconds, now.getTime());
    return ms === undefined ? dueAt : new Date(Math.max(Date.parse(dueAt), now.getTime() + ms)).toISOString();
  }

  /**
   * Subscribes a feed at the hub that it names, renews its lease when it is time, and leaves a hub that it names no longer. Called by the
   * instance that polls the feed, after each poll. Troubles of hub and log are told and leave the feed to its polls.
   *
   * @param told what the feed says now; undefined where it did not come whole
   */
  async follow({ id }: FeedV1, told: ToldHub | undefined): Promise<void> {
    const { publicUrl, logger } = this.tools;
    const known = this.of(id);
    const wanted = told ?? known;
    if (publicUrl === undefined || !wanted) return;
    try {
      const { hub } = wanted;
      if (hub === undefined || !webAddress.safeParse(toUri(hub)).success) {
        await this.leave(id);
        return;
      }
      const next = { hub: toUri(hub), topic: toUri(wanted.topic) };
      const isSame = known?.hub === next.hub && known.topic === next.topic;
      if (known && isSame && !isToAsk(known, Date.now())) return;
      await this.subscribe(id, next, isSame ? known : undefined);
    } catch (error) {
      logger.warn({ error, feed: id }, 'a feed cannot be subscribed at its hub');
    }
  }

  /** Ends the subscription of a feed that is not wanted any longer. */
  async leave(id: string): Promise<void> {
    const known = this.of(id);
    if (!known) return;
    // First it is forgotten: the hub asks back whether that is meant, of any instance.
    await this.put(id, null, known.revision);
    if (this.tools.publicUrl !== undefined) await this.ask(known, id, 'unsubscribe');
  }

  /** The subscription of a callback's address; undefined where it is none that was given to a hub. */
  find(id: string, token: string): FeedSubscriptionV1 | undefined {
    const known = this.of(id);
    return known && tokenOf(known) === token ? known : undefined;
  }

  /**
   * Whether what a hub asks back is meant. A lease that is meant is on the log when this resolves.
   *
   * @throws InfrastructureError or PublishError where the log is away
   */
  async confirm(id: string, token: string, { mode, topic, leaseSeconds, reason }: HubQuestion): Promise<boolean> {
    // The question may be faster than the table.
    if (!this.find(id, token) && this.tools.feeds.has(id)) await this.tools.table.catchUp(pace.readBackWithinMs);
    const known = this.find(id, token);
    const isOurs = known?.topic === topic;
    if (mode === 'unsubscribe') return !isOurs;
    if (!known || !isOurs) return false;
    if (mode === 'denied') {
      const { leaseUntil: _over, ...rest } = known;
      await this.put(id, { ...rest, state: 'denied', reason: (reason ?? 'no reason given').slice(0, 500) }, known.revision);
      return true;
    }
    if (mode !== 'subscribe') return false;
    const now = Date.now();
    const leaseUntil = new Date(now + 1_000 * leaseSecondsOf(leaseSeconds)).toISOString();
    const { reason: _over, ...rest } = known;
    await this.put(id, { ...rest, state: 'confirmed', confirmedAt: new Date(now).toISOString(), leaseUntil }, known.revision);
    return true;
  }

  private async subscribe(
    id: string,
    wanted: Pick<FeedSubscriptionV1, 'hub' | 'topic'>,
    known: FeedSubscriptionV1 | undefined,
  ): Promise<void> {
    const now = new Date();
    const { revision: before = this.tools.table.entryOf(id)?.revision ?? 0, reason: _over, ...rest } = known ?? {};
    const asked: Omit<FeedSubscriptionV1, 'revision'> = {
      ...rest,
      ...wanted,
      id,
      secret: known?.secret ?? randomBytes(32).toString('hex'),
      state: 'asked',
      askedAt: now.toISOString(),
      ...(known && leaseLeftMs(known, now.getTime()) === 0 && { leaseUntil: undefined }),
    };
    // On the log before the hub is asked: it asks back at once, and any instance.
    const revision = await this.put(id, asked, before);
    const reason = await this.ask(asked, id, 'subscribe');
    const latest = this.of(id);
    if (reason === undefined || (latest && latest.revision > revision)) return;
    await this.put(id, { ...asked, state: 'failed', reason: reason.slice(0, 500) }, revision);
  }

  /** Asks the hub; returns why that failed. */
  private async ask(
    { hub, topic, secret }: Pick<FeedSubscriptionV1, 'hub' | 'topic' | 'secret'>,
    id: string,
    mode: 'subscribe' | 'unsubscribe',
  ): Promise<string | undefined> {
    const form = {
      'hub.callback': `${this.tools.publicUrl}/v1/push/${id}/${tokenOf({ secret })}`,
      'hub.mode': mode,
      'hub.topic': topic,
      ...(mode === 'subscribe' && { 'hub.secret': secret, 'hub.lease_seconds': String(subscribing.leaseSeconds) }),
    };
    const outcome = await this.tools.fetcher.fetch(hub, { form, maxBytes: subscribing.answerBytes });
    return outcome.kind === 'failed' ? outcome.detail : undefined;
  }

  /** Resolves when this instance knows it too. */
  private async put(id: string, value: Omit<FeedSubscriptionV1, 'revision'> | null, before: number): Promise<number> {
    const { publisher, table } = this.tools;
    const revision = Math.max(before + 1, Date.now());
    await publisher.publish('feed-subscriptions.v1', { key: id, value: value && { ...value, revision }, revision });
    await table.catchUp(pace.readBackWithinMs);
    return revision;
  }
}

/** Makes the address of a callback one that nobody guesses. */
function tokenOf({ secret }: Pick<FeedSubscriptionV1, 'secret'>): string {
  return createHash('sha256').update(secret).digest('hex').slice(0, 32);
}
