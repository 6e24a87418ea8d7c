import type { FetchFailure, Fetcher, Robots } from '@naba/fetching';
import { readRobots } from '@naba/fetching';
import { LRUCache } from 'lru-cache';
import { limits } from '../collector.config';

type Answer = { readonly kind: 'rules'; readonly robots: Robots } | FetchFailure;

const nothingForbidden: Answer = { kind: 'rules', robots: readRobots('') };

/** What the robots.txt of each site says, asked once a day (RFC 9309). */
export class RobotsCache {
  private readonly answers = new LRUCache<string, Answer>({ max: 10_000, ttl: limits.robotsFreshMs });

  constructor(private readonly fetcher: Fetcher) {}

  /**
   * The rules for a site, or why they cannot be known: while its server fails, nothing of the site may be fetched. A robots.txt that is not
   * there, or not for us, forbids nothing.
   */
  async rulesOf(origin: string, signal: AbortSignal): Promise<Answer> {
    const known = this.answers.get(origin);
    if (known) return known;
    const answer = toAnswer(await this.fetcher.fetch(`${origin}/robots.txt`, { maxBytes: limits.robotsBytes, signal }));
    if (answer.kind === 'rules') this.answers.set(origin, answer);
    else if (answer.code !== 'ABORTED') this.answers.set(origin, answer, { ttl: limits.robotsRetryMs });
    return answer;
  }
}

function toAnswer(outcome: Awaited<ReturnType<Fetcher['fetch']>>): Answer {
  if (outcome.kind === 'fetched') return { kind: 'rules', robots: readRobots(outcome.bytes.toString('utf8')) };
  if (outcome.kind === 'unchanged') return nothingForbidden;
  const { status } = outcome;
  if (status !== undefined && status >= 400 && status < 500 && status !== 429) return nothingForbidden;
  return outcome.code === 'TOO_LARGE' || outcome.code === 'TOO_MANY_REDIRECTS' ? nothingForbidden : outcome;
}
