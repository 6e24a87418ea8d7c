import type { Fetcher, FetchOutcome, FetchRequest, Robots, RobotsAnswer } from '@naba/fetching';
import { limits } from '../collector.config';
import { HostQueues } from './host.queues';
import { RobotsCache } from './robots.cache';

/** Kept out by robots.txt: nothing was asked of the site. */
export interface KeptOut {
  readonly kind: 'kept-out';
  readonly detail: string;
}

export interface PoliteRequest extends FetchRequest {
  readonly signal: AbortSignal;
  /** Goes before what else waits for its turn at the host. */
  readonly isUrgent?: boolean;
}

export type PoliteOutcome = FetchOutcome | KeptOut;

export interface Politeness {
  /** What a robots.txt calls us. */
  readonly productToken: string;
  /** Time between the end of a request and the next one at the same host, in milliseconds. */
  readonly hostIntervalMs: number;
}

/** Fetches as a good guest: one request at a time at each host, with a pause between two, and only what robots.txt lets us. */
export class PoliteFetcher {
  private readonly queues = new HostQueues();
  private readonly robots: RobotsCache;

  constructor(
    private readonly fetcher: Fetcher,
    private readonly politeness: Politeness,
  ) {
    this.robots = new RobotsCache(fetcher);
  }

  /** Like `Fetcher.fetch`, when it is its turn at the host. Rejects only where the signal is aborted before. */
  async fetch(address: string, { isUrgent, ...request }: PoliteRequest): Promise<PoliteOutcome> {
    if (!URL.canParse(address)) return this.fetcher.fetch(address, request);
    return this.queues.run(new URL(address).host, () => this.ask(address, request), request.signal, isUrgent);
  }

  async close(): Promise<void> {
    await this.fetcher.close();
  }

  private async ask(
    address: string,
    request: FetchRequest & { readonly signal: AbortSignal },
  ): Promise<{ value: PoliteOutcome; pauseMs: number }> {
    const { hostIntervalMs } = this.politeness;
    const rules = await this.rulesFor(address, request.signal);
    if (rules.kind !== 'rules') return { value: rules, pauseMs: rules.kind === 'failed' ? hostIntervalMs : 0 };
    return { value: await this.fetchLed(address, request), pauseMs: this.pauseMs(rules.robots) };
  }

  private pauseMs(robots: Robots): number {
    const { productToken, hostIntervalMs } = this.politeness;
    const delayMs = 1_000 * (robots.crawlDelaySeconds(productToken) ?? 0);
    return Math.max(hostIntervalMs, Math.min(delayMs, limits.crawlDelayMs));
  }

  /** Where a redirect leads, the rules of that site decide, and when it may be asked. */
  private async fetchLed(address: string, request: FetchRequest & { readonly signal: AbortSignal }): Promise<PoliteOutcome> {
    let barrier: PoliteOutcome | undefined;
    const barrierAt = async (next: string): Promise<string | undefined> => {
      const rules = await this.rulesFor(next, request.signal);
      if (rules.kind === 'rules') {
        const { host } = new URL(next);
        if (host !== new URL(address).host) await this.queues.pass(host, this.pauseMs(rules.robots), request.signal);
        return undefined;
      }
      barrier = rules;
      return rules.detail;
    };
    const outcome = await this.fetcher.fetch(address, { ...request, barrierAt });
    return barrier ?? outcome;
  }

  /** The rules of an address's site that let us fetch it; else why it may not be fetched, or not now. */
  private async rulesFor(address: string, signal: AbortSignal): Promise<RobotsAnswer | KeptOut> {
    const { productToken } = this.politeness;
    // The rules are of addresses as they are sent, so escaped.
    const { origin, href } = new URL(address);
    const rules = await this.robots.rulesOf(origin, signal);
    if (rules.kind === 'failed')
      return rules.code === 'ABORTED' ? rules : { ...rules, detail: `its robots.txt cannot be read: ${rules.detail}` };
    if (rules.robots.isAllowed(href, productToken)) return rules;
    return { kind: 'kept-out', detail: `${origin}/robots.txt does not let ${productToken} read it` };
  }
}
