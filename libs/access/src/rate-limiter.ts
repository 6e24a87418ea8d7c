import { TokenBucket } from 'limiter';
import { LRUCache } from 'lru-cache';

const windowSeconds = 60;
/** Of so many callers the buckets are kept; who is forgotten has a full one. */
const mostCallers = 100_000;

/** What is left to a caller. Times in seconds. */
export interface Quota {
  readonly isTaken: boolean;
  readonly left: number;
  /** Until all of it is back. */
  readonly fullAfter: number;
  /** Until one request more is. */
  readonly nextAfter: number;
}

/** A token bucket for each caller, in this process alone: several instances let through as many times as much. */
export class RateLimiter {
  private readonly buckets = new LRUCache<string, TokenBucket>({ max: mostCallers });

  /** @param name what callers are told apart by, for example `key` */
  constructor(
    readonly name: string,
    readonly perMinute: number,
  ) {}

  take(caller: string): Quota {
    const bucket = this.buckets.get(caller) ?? this.fullBucket();
    this.buckets.set(caller, bucket);
    const isTaken = bucket.tryRemoveTokens(1);
    const secondsFor = (tokens: number): number => Math.ceil((tokens * windowSeconds) / this.perMinute);
    return {
      isTaken,
      left: Math.floor(bucket.content),
      fullAfter: secondsFor(this.perMinute - bucket.content),
      nextAfter: Math.max(1, secondsFor(1 - bucket.content)),
    };
  }

  /** Headers of draft-ietf-httpapi-ratelimit-headers-10. */
  headersOf({ left, fullAfter }: Quota): Readonly<Record<string, string>> {
    return {
      'ratelimit-policy': `"${this.name}";q=${this.perMinute};w=${windowSeconds}`,
      ratelimit: `"${this.name}";r=${left};t=${fullAfter}`,
    };
  }

  private fullBucket(): TokenBucket {
    const bucket = new TokenBucket({
      bucketSize: this.perMinute,
      tokensPerInterval: this.perMinute,
      interval: windowSeconds * 1_000,
    });
    bucket.content = this.perMinute;
    return bucket;
  }
}
