import type { Fetcher, FetchOutcome, FetchRequest } from '@naba/fetching';
import { limits } from '../collector.config';
import { HostQueues } from './host.queues';
import { RobotsCache } from './robots.cache';

/** Kept out by robots.txt: nothing was asked of the site. */
export interface KeptOut {
  readonly kind: 'kept-out';
  readonly detail: string;
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
  async fetch(address: string, request: FetchRequest & { readonly signal: AbortSignal }): Promise<PoliteOutcome> {
    if (!URL.canParse(address)) return this.fetcher.fetch(address, request);
    const { host, origin } = new URL(address);
    return this.queues.run(host, () => this.ask(address, origin, request), request.signal);
  }

  async close(): Promise<void> {
    await this.fetcher.close();
  }

  private async ask(
    address: string,
    origin: string,
    request: FetchRequest & { readonly signal: AbortSignal },
  ): Promise<{ value: PoliteOutcome; pauseMs: number }> {
    const { productToken, hostIntervalMs } = this.politeness;
    const rules = await this.robots.rulesOf(origin, request.signal);
    if (rules.kind === 'failed') {
      const detail = rules.code === 'ABORTED' ? rules.detail : `its robots.txt cannot be read: ${rules.detail}`;
      return { value: { ...rules, detail }, pauseMs: hostIntervalMs };
    }
    if (!rules.robots.isAllowed(address, productToken)) {
      const detail = `${origin}/robots.txt does not let ${productToken} read it`;
      return { value: { kind: 'kept-out', detail }, pauseMs: 0 };
    }
    const delayMs = 1_000 * (rules.robots.crawlDelaySeconds(productToken) ?? 0);
    return {
      value: await this.fetcher.fetch(address, request),
      pauseMs: Math.max(hostIntervalMs, Math.min(delayMs, limits.crawlDelayMs)),
    };
  }
}
