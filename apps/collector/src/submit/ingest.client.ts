import type { Submission } from '@naba/submission';
import { Pool } from 'undici';
import { z } from 'zod';
import { backoff, limits, pace } from '../collector.config';

/** What became of a submission. */
export type Submitted =
  | { readonly kind: 'accepted' | 'unchanged' }
  /** It will never be taken; `fields` are those at fault. */
  | { readonly kind: 'refused'; readonly code: string; readonly detail: string; readonly fields: readonly string[] }
  /** Ingest cannot take anything now. */
  | { readonly kind: 'away'; readonly detail: string };

const answer = z.object({ outcome: z.enum(['accepted', 'unchanged']) });
const problem = z.object({
  code: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ pointer: z.string().optional() })).optional(),
});

/** Ingest's public door, as anybody may use it. While ingest is away nobody knocks: the first refusal closes the way for all feeds, and longer each time. */
export class IngestClient {
  private openAt = 0;
  private failures = 0;

  /** Not the global `fetch`, which takes three times as much of the processor for each item. */
  private readonly pool: Pool;

  constructor(
    private readonly ingestUrl: string,
    private readonly options: {
      readonly key?: string | undefined;
      /** Told why, each time that ingest begins to take nothing. */
      readonly report?: (detail: string) => void;
    } = {},
    private readonly now: () => number = Date.now,
  ) {
    this.pool = new Pool(new URL(ingestUrl).origin, { connections: pace.itemsAtOnce, headersTimeout: limits.ingestDeadlineMs });
  }

  /** Milliseconds until ingest is asked again; 0 where it may be asked now. */
  get waitMs(): number {
    return Math.max(0, this.openAt - this.now());
  }

  /** Sends one article. Does not reject. */
  async send(submission: Submission): Promise<Submitted> {
    const { key } = this.options;
    try {
      const { statusCode, headers, body } = await this.pool.request({
        method: 'POST',
        path: '/v1/articles',
        headers: {
          'content-type': 'application/json',
          ...(key !== undefined && { authorization: `Bearer ${key}` }),
        },
        body: JSON.stringify(submission),
        bodyTimeout: limits.ingestDeadlineMs,
      });
      return this.read(statusCode, await body.text(), Number(headers['retry-after'] ?? 0));
    } catch (error) {
      return this.away(`ingest does not answer at ${this.ingestUrl} (${describe(error)})`, 0);
    }
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }

  private read(status: number, text: string, retryAfterSeconds: number): Submitted {
    const json = parse(text);
    if (status === 200 || status === 202) {
      const { data } = answer.safeParse(json);
      if (data) {
        this.failures = 0;
        return { kind: data.outcome };
      }
    }
    const { data: told } = problem.safeParse(json);
    // A key that is not taken is the operator's to mend; what waits must not be lost for it.
    const isKept = [401, 408, 429].includes(status) || told?.code === 'SCOPE_MISSING';
    const isOurs = status >= 400 && status < 500 && !isKept;
    if (!isOurs || !told) return this.away(`ingest answered ${status}${told ? `: ${told.detail}` : ''}`, retryAfterSeconds);
    this.failures = 0;
    const fields = (told.errors ?? []).flatMap(({ pointer }) => (pointer === undefined ? [] : [pointer.split('/')[1] ?? '']));
    return { kind: 'refused', code: told.code, detail: told.detail, fields };
  }

  private away(detail: string, retryAfterSeconds: number): Submitted {
    const { firstMs, lastMs } = backoff.ingest;
    if (this.failures++ === 0) this.options.report?.(detail);
    const pauseMs = Math.max(Math.min(firstMs * 2 ** Math.min(this.failures - 1, 20), lastMs), 1_000 * (retryAfterSeconds || 0));
    this.openAt = Math.max(this.openAt, this.now() + pauseMs);
    return { kind: 'away', detail };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || error.cause.name : error.message;
}
