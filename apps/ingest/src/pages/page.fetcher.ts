import { extraction } from '@naba/contracts';
import type { ProblemCode } from '@naba/problem-details';
import { Problem, problemCause } from '@naba/problem-details';
import { z } from 'zod';
import { ingestLimits } from '../ingest.config';

const page = z.object({ url: z.string(), html: z.string(), fetchedAt: z.string(), extraction });

type Page = z.infer<typeof page>;
const told = z.object({ code: z.string(), detail: z.string(), errors: z.array(problemCause).optional() });

/** What the collector says of a page that our caller has to know. */
const passedOn: ReadonlySet<string> = new Set<ProblemCode>(['PAGE_REFUSED', 'PAGE_UNAVAILABLE', 'OVERLOADED']);

/** Pages by their addresses. The collector fetches them: ingest itself asks no server that a stranger names (ADR 46). */
export class PageFetcher {
  constructor(private readonly collectorUrl: string) {}

  /**
   * @param headers sent along, as who asks here must be let in there too
   * @throws Problem `PAGE_REFUSED`, `PAGE_UNAVAILABLE` or `OVERLOADED`
   */
  async fetch(url: string, headers: Readonly<Record<string, string>>): Promise<Page> {
    const answer = await fetch(new URL('/v1/fetches', this.collectorUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ url }),
      signal: AbortSignal.timeout(ingestLimits.pageDeadlineMs),
    }).catch((cause: unknown) => {
      throw unavailable(`The collector, which fetches pages, does not answer at ${this.collectorUrl}.`, 5, cause);
    });
    const json: unknown = await answer.json().catch(() => undefined);
    const fetched = page.safeParse(json);
    if (answer.ok && fetched.success) return fetched.data;
    const problem = told.safeParse(json).data;
    const retryAfterSeconds = Number(answer.headers.get('retry-after') ?? 0) || undefined;
    if (problem === undefined || !passedOn.has(problem.code))
      throw unavailable(
        `The collector answered ${answer.status}${problem ? `: ${problem.detail}` : ''}.`,
        retryAfterSeconds ?? 5,
      );
    throw new Problem(problem.code as ProblemCode, problem.detail, {
      ...(problem.errors && { errors: problem.errors }),
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    });
  }
}

function unavailable(detail: string, retryAfterSeconds: number, cause?: unknown): Problem {
  return new Problem('PAGE_UNAVAILABLE', detail, { retryAfterSeconds, cause });
}
