import type { Fetcher, RobotsAnswer } from '@naba/fetching';
import { robotsOf } from '@naba/fetching';
import { LRUCache } from 'lru-cache';
import { limits } from '../collector.config';

/** What the robots.txt of each site says, asked once a day (RFC 9309). */
export class RobotsCache {
  private readonly answers = new LRUCache<string, RobotsAnswer>({ max: 10_000, ttl: limits.robotsFreshMs });

  constructor(private readonly fetcher: Fetcher) {}

  /** The rules for a site, or why they cannot be known: then nothing of the site may be fetched. */
  async rulesOf(origin: string, signal: AbortSignal): Promise<RobotsAnswer> {
    const known = this.answers.get(origin);
    if (known) return known;
    const answer = robotsOf(await this.fetcher.fetch(`${origin}/robots.txt`, { maxBytes: limits.robotsBytes, signal }));
    if (answer.kind === 'rules') this.answers.set(origin, answer);
    else if (answer.code !== 'ABORTED') this.answers.set(origin, answer, { ttl: limits.robotsRetryMs });
    return answer;
  }
}
