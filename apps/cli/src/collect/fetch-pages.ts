import { setTimeout as sleep } from 'node:timers/promises';
import { collectWarnings } from '@naba/contracts';
import { maxPageSize } from '@naba/extraction';
import type { Fetcher, FetchOutcome } from '@naba/fetching';
import { robotsOf } from '@naba/fetching';
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

/** Pages one after the other, each where its host's robots.txt allows it and not sooner after the last than the host asks for. */
export async function* fetchPages(addresses: readonly string[], options: FetchPagesOptions): AsyncGenerator<SubmittedArticle> {
  const { fetcher, userAgent, hostIntervalMs, source, refuse } = options;
  const productToken = /^[^\s/]+/.exec(userAgent)?.[0] ?? userAgent;
  const answers = new Map<string, FetchOutcome>();
  const freeAt = new Map<string, number>();
  for (const address of addresses) {
    if (!URL.canParse(address)) {
      refuse(`${address}: is no address; write https://…`);
      continue;
    }
    const { origin } = new URL(address);
    const answer = answers.get(origin) ?? (await fetcher.fetch(`${origin}/robots.txt`));
    answers.set(origin, answer);
    const robots = robotsOf(answer);
    if (robots === undefined) refuse(`${address}: its robots.txt cannot be read, so nothing may be fetched: ${describe(answer)}`);
    else if (!robots.isAllowed(new URL(address).href, productToken)) refuse(`${address}: robots.txt forbids it`);
    else {
      await sleep(Math.max(0, (freeAt.get(origin) ?? 0) - Date.now()));
      const outcome = await fetcher.fetch(address, { accept: acceptPages, maxBytes: maxPageSize });
      const delayMs = Math.max(hostIntervalMs, 1_000 * (robots.crawlDelaySeconds(productToken) ?? 0));
      freeAt.set(origin, Date.now() + delayMs);
      if (outcome.kind === 'fetched') {
        const { warnings, warn } = collectWarnings();
        const page = pageToSubmission(outcome.bytes, { url: outcome.url, ...(source !== undefined && { source }) }, warn);
        yield { origin: address, json: JSON.stringify(page), warnings };
      } else refuse(`${address}: ${describe(outcome)}`);
    }
  }
}

function describe(outcome: FetchOutcome): string {
  return outcome.kind === 'failed' ? `${outcome.code}: ${outcome.detail}` : `the server answered ${outcome.status}`;
}
