import type { FeedSubscriptionV1, FeedV1 } from '@naba/contracts';
import { feedId, toUri, webAddress } from '@naba/contracts';
import type { Fetcher } from '@naba/fetching';
import type { EventPublisher, Table } from '@naba/messaging';
import type { Logger } from '@naba/telemetry';
import { pace, subscribing } from '../collector.config';
import type { HubSecrets } from './hub-secrets';
import { isToAsk, leaseLeftMs, leaseSecondsOf, pollAnywayMs } from './lease';
import { isSigned } from './signature';

/** What a feed says of its hub. */
export interface ToldHub {
  readonly hub?: string | undefined;
  /** The address under which the hub knows it. */
  readonly topic: string;
}

export interface SubscriptionTools {
  readonly publisher: Pick<EventPublisher, 'publish'>;
  readonly table: Table<FeedSubscriptionV1>;
  readonly fetcher: Pick<Fetcher, 'fetch'>;
  readonly logger: Pick<Logger, 'warn'>;
  /** How hubs reach the collector; undefined where they cannot. */
  readonly reached: Reached | undefined;
}

export interface Reached {
  /** Address of the collector on the internet, without a slash at its end. */
  readonly publicUrl: string;
  readonly secrets: HubSecrets;
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
    const ms = pollAnywayMs(this.ours(id), bounds.ceilingSeconds, now.getTime());
    return ms === undefined ? dueAt : new Date(Math.max(Date.parse(dueAt), now.getTime() + ms)).toISOString();
  }

  /**
   * Subscribes a feed at the hub that it names, renews its lease when it is time, and leaves a hub that it names no longer. Called by the
   * instance that polls the feed, after each poll. Troubles of hub and log are told and leave the feed to its polls.
   *
   * @param told what the feed says now; undefined where it did not come whole
   */
  async follow({ id }: FeedV1, told: ToldHub | undefined): Promise<void> {
    const { reached, logger } = this.tools;
    const known = this.of(id);
    const wanted = told ?? known;
    if (!reached || !wanted) return;
    try {
      const { hub } = wanted;
      if (hub === undefined || !webAddress.safeParse(toUri(hub)).success) {
        await this.leave(id);
        return;
      }
      const next = { hub: toUri(hub), topic: toUri(wanted.topic) };
      const isSame = known?.hub === next.hub && known.topic === next.topic && reached.secrets.has(known);
      if (known && isSame && !isToAsk(known, Date.now())) return;
      await this.subscribe(reached, id, next, isSame ? known : undefined);
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
    const { reached } = this.tools;
    if (reached?.secrets.has(known)) await this.ask(reached, known, 'unsubscribe');
  }

  /**
   * The subscription of a callback's address; undefined where it is none that was given to a hub. The hub may be faster than the table, so what is
   * not known is looked for up to the end of the log.
   *
   * @throws InfrastructureError where the log is away
   */
  async find(id: string, token: string): Promise<FeedSubscriptionV1 | undefined> {
    const known = this.findNow(id, token);
    if (known || !feedId.safeParse(id).success) return known;
    await this.catchUp();
    return this.findNow(id, token);
  }

  /** Whether a body is signed by the hub of a subscription. */
  isSignedFor(subscription: FeedSubscriptionV1, body: Uint8Array, signature: string | undefined): boolean {
    const { reached } = this.tools;
    return reached !== undefined && isSigned(body, signature, reached.secrets.secretOf(subscription));
  }

  /**
   * Whether what a hub asks back is meant. A lease that is meant is on the log when this resolves.
   *
   * @throws InfrastructureError or PublishError where the log is away
   */
  async confirm(id: string, token: string, { mode, topic, leaseSeconds, reason }: HubQuestion): Promise<boolean> {
    if (mode === 'unsubscribe') {
      // What is left is forgotten first, by another instance perhaps.
      await this.catchUp();
      return this.findNow(id, token)?.topic !== topic;
    }
    const known = await this.find(id, token);
    if (!known || known.topic !== topic) return false;
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

  private findNow(id: string, token: string): FeedSubscriptionV1 | undefined {
    const known = this.ours(id);
    return known && this.tools.reached!.secrets.tokenOf(known) === token ? known : undefined;
  }

  /** One whose secret is one of ours: of one from before another secret was set nothing can be checked. */
  private ours(id: string): FeedSubscriptionV1 | undefined {
    const known = this.of(id);
    return known && this.tools.reached?.secrets.has(known) ? known : undefined;
  }

  private catchUp(): Promise<void> {
    return this.tools.table.catchUp(pace.readBackWithinMs);
  }

  private async subscribe(
    reached: Reached,
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
      ...(known ? { secret: known.secret, keyId: known.keyId } : reached.secrets.create()),
      state: 'asked',
      askedAt: now.toISOString(),
      ...(known && leaseLeftMs(known, now.getTime()) === 0 && { leaseUntil: undefined }),
    };
    // On the log before the hub is asked: it asks back at once, and any instance.
    const revision = await this.put(id, asked, before);
    const reason = await this.ask(reached, asked, 'subscribe');
    if (reason === undefined) return;
    // It may have asked back another instance before it failed.
    await this.catchUp();
    if ((this.of(id)?.revision ?? 0) > revision) return;
    await this.put(id, { ...asked, state: 'failed', reason: reason.slice(0, 500) }, revision);
  }

  /** Asks the hub; returns why that failed. */
  private async ask(
    { publicUrl, secrets }: Reached,
    asked: Pick<FeedSubscriptionV1, 'hub' | 'topic' | 'id' | 'secret'>,
    mode: 'subscribe' | 'unsubscribe',
  ): Promise<string | undefined> {
    const form = {
      'hub.callback': `${publicUrl}/v1/push/${asked.id}/${secrets.tokenOf(asked)}`,
      'hub.mode': mode,
      'hub.topic': asked.topic,
      ...(mode === 'subscribe' && {
        'hub.secret': secrets.secretOf(asked),
        'hub.lease_seconds': String(subscribing.leaseSeconds),
      }),
    };
    const outcome = await this.tools.fetcher.fetch(asked.hub, { form, maxBytes: subscribing.answerBytes });
    return outcome.kind === 'failed' ? outcome.detail : undefined;
  }

  /** Resolves when this instance knows it too. */
  private async put(id: string, value: Omit<FeedSubscriptionV1, 'revision'> | null, before: number): Promise<number> {
    const revision = Math.max(before + 1, Date.now());
    await this.tools.publisher.publish('feed-subscriptions.v1', { key: id, value: value && { ...value, revision }, revision });
    await this.catchUp();
    return revision;
  }
}
