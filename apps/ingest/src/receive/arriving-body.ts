import { Transform } from 'node:stream';
import type { TransformCallback } from 'node:stream';
import { Problem } from '@naba/problem-details';

/** How slowly a body may come, in milliseconds. */
export interface Pace {
  /** Longest time without a byte. */
  readonly idleMs: number;
  /** Longest time for the whole. */
  readonly wholeMs: number;
}

/** The body of one article as it comes: it fails with the problem when its sender stops or drips. */
export class ArrivingBody extends Transform {
  /** Fastify compares it with the declared length. */
  receivedEncodedLength = 0;
  private readonly idle: NodeJS.Timeout;
  private readonly whole: NodeJS.Timeout;

  constructor(pace: Pace) {
    super();
    this.idle = setTimeout(() => this.destroy(bodyTooSlow(pace.idleMs)), pace.idleMs);
    this.whole = setTimeout(() => this.destroy(bodyTooSlow(pace.wholeMs)), pace.wholeMs);
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.receivedEncodedLength += chunk.length;
    this.idle.refresh();
    done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    this.rest();
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.rest();
    done(error);
  }

  private rest(): void {
    clearTimeout(this.idle);
    clearTimeout(this.whole);
  }
}

/** The problem of a body, or a line, of which nothing more came for so long. */
export function bodyTooSlow(afterMs: number): Problem {
  return new Problem(
    'BODY_TOO_SLOW',
    `The body was not whole after ${afterMs} ms; nothing of it was stored. Send it again over a faster connection, and end what you begin.`,
  );
}
