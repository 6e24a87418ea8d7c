import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { articleId as articleIdOf } from '@naba/article-identity';
import type { IntakeV1, RefusalV1 } from '@naba/contracts';
import { originV1, refusalLimits, refusalV1, topicCatalogue, webAddress } from '@naba/contracts';
import type { TailedRecord } from '@naba/messaging';
import { EventPublisher } from '@naba/messaging';
import type { ProblemCode } from '@naba/problem-details';
import { Problem } from '@naba/problem-details';
import { ingestLimits } from '../ingest.config';

const topic = 'articles.refused.v1';

/** Judgments of what was sent. Where Kafka or ingest cannot take anything now, there is nothing to keep: the sender comes again. */
const kept: ReadonlySet<ProblemCode> = new Set(['ARTICLE_INVALID', 'ARTICLE_TOO_LARGE', 'BODY_NOT_JSON', 'INTERNAL_ERROR']);

/** What is known of a submission that is refused. */
export interface Refused {
  readonly door: IntakeV1['door'];
  readonly bytes: number;
  /** What was parsed of it, unchecked. */
  readonly value?: unknown;
}

/**
 * Keeps why submissions were refused, on a topic that forgets, so that every instance can tell it for some days. No answer waits
 * for it; where more are refused than Kafka takes, or than are kept of a minute, those beyond are not kept.
 */
@Injectable()
export class RefusalLog {
  private readonly refusals = new LRUCache<string, RefusalV1>({
    max: ingestLimits.knownRefusals,
    ttl: topicCatalogue[topic].retentionMs,
  });
  private waiting = 0;
  private readonly ofMinute = { minute: 0, count: 0 };

  constructor(@Inject(EventPublisher) private readonly events: EventPublisher) {}

  /** The same problem with the id of its refusal, where that is kept. */
  keep(problem: Problem, refused: Refused): Problem {
    if (!kept.has(problem.code) || this.waiting >= ingestLimits.refusalsInFlight || !this.hasRoom()) return problem;
    const refusal = toRefusal(problem, refused, new Date());
    this.refusals.set(refusal.id, refusal);
    this.waiting++;
    this.events
      .publish(topic, { key: refusal.id, value: refusal, revision: refusal.revision })
      .catch(() => undefined) // This process knows it all the same.
      .finally(() => this.waiting--);
    return new Problem(problem.code, problem.detail, { ...problem.options, refusal: refusal.id });
  }

  /** Whether one more of this minute is kept. */
  private hasRoom(): boolean {
    const minute = Math.floor(Date.now() / 60_000);
    if (minute !== this.ofMinute.minute) Object.assign(this.ofMinute, { minute, count: 0 });
    return this.ofMinute.count++ < ingestLimits.refusalsAMinute;
  }

  /** Takes note of what another process refused. */
  note({ key, value }: Pick<TailedRecord, 'key' | 'value'>): void {
    if (key === null || value === null || this.refusals.has(key)) return;
    const { data } = refusalV1.safeParse(parse(value));
    if (!data) return;
    const ttl = Date.parse(data.at) + topicCatalogue[topic].retentionMs - Date.now();
    if (ttl > 0) this.refusals.set(key, data, { ttl });
  }

  find(id: string): RefusalV1 | undefined {
    return this.refusals.get(id);
  }

  /** Refusals of what would have been an article, newest first. */
  of(articleId: string): RefusalV1[] {
    const found = [...this.refusals.values()].filter((refusal) => refusal.articleId === articleId);
    return found.sort((one, other) => other.revision - one.revision).slice(0, ingestLimits.refusalsTold);
  }
}

function toRefusal(problem: Problem, { door, bytes, value }: Refused, now: Date): RefusalV1 {
  const { errors = [] } = problem.options;
  const { url, origin } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const address = webAddress.safeParse(url).data;
  const articleId = address === undefined ? undefined : idOf(address);
  const told = originV1.safeParse(origin).data;
  return {
    id: `refusal-${randomBytes(16).toString('hex')}`,
    revision: now.getTime(),
    at: now.toISOString(),
    door,
    code: problem.code,
    detail: problem.detail.slice(0, refusalLimits.detail),
    ...(errors.length > 0 && {
      errors: errors
        .slice(0, refusalLimits.errors)
        .map(({ pointer = '', detail }) => ({ pointer, detail: detail.slice(0, refusalLimits.detail) })),
    }),
    bytes,
    ...(address !== undefined && { url: address }),
    ...(articleId !== undefined && { articleId }),
    ...(told && { origin: told }),
  };
}

function idOf(url: string): string | undefined {
  try {
    return articleIdOf({ url });
  } catch {
    return undefined;
  }
}

function parse(value: Buffer): unknown {
  try {
    return JSON.parse(value.toString('utf8'));
  } catch {
    return undefined;
  }
}
