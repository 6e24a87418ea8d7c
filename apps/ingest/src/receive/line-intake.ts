import type { Problem } from '@naba/problem-details';
import type { InputLine } from '@naba/submission';
import { splitLines } from '@naba/submission';
import { ingestLimits } from '../ingest.config';
import { bodyTooSlow } from './arriving-body';
import type { BodyBudget, BodyHolding } from './body-budget';

export interface LinePace {
  /** Longest time without a byte in the middle of a line, in milliseconds; between lines a sender may take its time. */
  readonly idleMs: number;
  /** Aborted: nothing more is read. */
  readonly signal: AbortSignal;
}

/** The lines of a stream, read on only while all bodies together leave room. The line that is coming is part of its holding. */
export class LineIntake {
  /** Why reading ended before the stream did. */
  problem: Problem | undefined;
  private partialBytes = 0;

  constructor(
    private readonly chunks: AsyncIterator<Buffer>,
    private readonly budget: BodyBudget,
    private readonly holding: BodyHolding,
    private readonly pace: LinePace,
  ) {}

  async *lines(): AsyncGenerator<InputLine> {
    const keep = (bytes: number): void => {
      this.holding.add(bytes - this.partialBytes);
      this.partialBytes = bytes;
    };
    for await (const line of splitLines(this.pacedChunks(), ingestLimits.articleBytes, keep)) {
      if (this.problem) return; // the beginning of a line is no line
      yield line;
    }
  }

  private async *pacedChunks(): AsyncGenerator<Buffer> {
    const { signal } = this.pace;
    for (;;) {
      if (!(await this.budget.mayGoOn(this.holding, ingestLimits.overloadPatienceMs, signal))) {
        if (!signal.aborted) this.problem = this.budget.problem();
        return;
      }
      const next = await this.next();
      if (next === undefined || next.done) return;
      yield next.value;
    }
  }

  private async next(): Promise<IteratorResult<Buffer, unknown> | undefined> {
    const coming = this.chunks.next();
    if (this.partialBytes === 0) return coming;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => {
        this.problem = bodyTooSlow(this.pace.idleMs);
        coming.catch(() => undefined); // the connection ends after the answer
        resolve(undefined);
      }, this.pace.idleMs);
    });
    try {
      return await Promise.race([coming, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
