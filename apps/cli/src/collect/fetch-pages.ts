import { setTimeout as sleep } from 'node:timers/promises';
import { collectWarnings } from '@naba/contracts';
import { maxPageSize } from '@naba/extraction';
import type { Fetcher, FetchOutcome, Robots, RobotsAnswer } from '@naba/fetching';
import { productTokenOf, robotsOf } from '@naba/fetching';
import type { Submission } from '@naba/submission';
import { pageToSubmission } from '@naba/submission';
import type { Refuse, SubmittedArticle } from '../files/submitted-article';

export interface FetchPagesOptions {
  readonly fetcher: Fetcher;
  /** Its first word is the name that robots.txt knows us by. */
  readonly userAgent: string;
  /** Least time between two requests at one host. */
  readonly hostIntervalMs: number;
  readonly source?: string;
  readonly refuse: Refuse;
}

const acceptPages = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.1';

/** Pages one after the other, each where robots.txt of its host, and of those that it redirects to, allows it and not sooner after the last than the host asks for. */
export async function* fetchPages(addresses: readonly string[], options: FetchPagesOptions): AsyncGenerator<SubmittedArticle> {
  const { fetcher, userAgent, hostIntervalMs, source, refuse } = options;
  const productToken = productTokenOf(userAgent);
  const answers = new Map<string, RobotsAnswer>();
  const freeAt = new Map<string, number>();
  const rulesFor = async (address: string): Promise<Robots | string> => {
    const { origin } = new URL(address);
    const answer = answers.get(origin) ?? robotsOf(await fetcher.fetch(`${origin}/robots.txt`));
    answers.set(origin, answer);
    if (answer.kind === 'failed') return `its robots.txt cannot be read, so nothing may be fetched: ${describe(answer)}`;
    return answer.robots.isAllowed(new URL(address).href, productToken) ? answer.robots : `${origin}/robots.txt forbids it`;
  };
  const barrierAt = async (address: string): Promise<string | undefined> => {
    const rules = await rulesFor(address);
    return typeof rules === 'string' ? rules : undefined;
  };
  for (const address of addresses) {
    if (!URL.canParse(address)) {
      refuse(`${address}: is no address; write https://…`);
      continue;
    }
    const rules = await rulesFor(address);
    if (typeof rules === 'string') {
      refuse(`${address}: ${rules}`);
      continue;
    }
    const { origin } = new URL(address);
    await sleep(Math.max(0, (freeAt.get(origin) ?? 0) - Date.now()));
    const outcome = await fetcher.fetch(address, { accept: acceptPages, maxBytes: maxPageSize, barrierAt });
    const delayMs = Math.max(hostIntervalMs, 1_000 * (rules.crawlDelaySeconds(productToken) ?? 0));
    freeAt.set(origin, Date.now() + delayMs);
    if (outcome.kind === 'fetched') {
      const { warnings, warn } = collectWarnings();
      const page = pageToSubmission(outcome.bytes, { url: outcome.url, ...(source !== undefined && { source }) }, warn);
      const told = { via: 'page', fetchedFrom: outcome.url, fetchedAt: new Date().toISOString() } as const;
      yield { origin: address, json: JSON.stringify({ ...page, origin: told } satisfies Submission), warnings };
    } else refuse(`${address}: ${describe(outcome)}`);
  }
}

function describe(outcome: FetchOutcome): string {
  return outcome.kind === 'failed' ? `${outcome.code}: ${outcome.detail}` : `the server answered ${outcome.status}`;
}
