import { setMaxListeners } from 'node:events';
import type { Readable } from 'node:stream';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@naba/access';
import { tellWarnings } from '@naba/contracts';
import { Problem } from '@naba/problem-details';
import type { InputLine } from '@naba/submission';
import { ingestLimits } from '../ingest.config';
import { BodyBudget } from '../receive/body-budget';
import type { BodyHolding } from '../receive/body-budget';
import { LineIntake } from '../receive/line-intake';
import { answerInOrder } from './answer-in-order';
import { ArticleAcceptor } from './article.acceptor';
import { breathe } from './breathe';
import { IngestEvents } from './ingest.events';
import { refusal, statusOf, toText } from './result-line';
import type { ResultLine } from './result-line';

export const lineIdleMsToken = Symbol('longest silence in the middle of a line, in milliseconds');

/** Accepts articles line by line. */
@Injectable()
export class ArticleStream implements BeforeApplicationShutdown {
  private readonly stopping = new AbortController();

  constructor(
    @Inject(ArticleAcceptor) private readonly acceptor: ArticleAcceptor,
    @Inject(IngestEvents) private readonly events: IngestEvents,
    @Inject(BodyBudget) private readonly budget: BodyBudget,
    @Inject(lineIdleMsToken) private readonly lineIdleMs: number,
  ) {
    // Each open stream listens.
    setMaxListeners(0, this.stopping.signal);
  }

  /** Open streams answer what they have begun and end, so that the process can. */
  beforeApplicationShutdown(): void {
    this.stopping.abort();
  }

  /** The result lines of a stream, one for each line that is not blank, in order, as text that is ready to be sent. */
  async *answer(input: Readable, traceparent: string | undefined, caller: Caller): AsyncGenerator<string> {
    this.events.streamOpened();
    const { signal } = this.stopping;
    const holding = this.budget.open();
    let last = 0;
    // The input must outlive the loop over it: destroying it closes the connection before the last answers are out.
    const chunks = input.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>;
    const intake = new LineIntake(chunks, this.budget, holding, { idleMs: this.lineIdleMs, signal });
    try {
      const results = answerInOrder(
        breathe(intake.lines()),
        (line) => {
          last = line.number;
          return this.acceptLine(line, traceparent, caller, holding);
        },
        {
          maxItems: ingestLimits.linesInFlight,
          maxWeight: ingestLimits.lineBytesInFlight,
          weightOf: (line) => line.bytes?.length ?? 0,
          signal,
        },
      );
      for await (const group of results) yield toText(group);
      const problem = signal.aborted ? stoppingProblem : intake.problem;
      if (problem) yield toText([refusal(last + 1, problem)]);
    } finally {
      holding.close();
      this.events.streamClosed();
    }
  }

  private async acceptLine(
    line: InputLine,
    traceparent: string | undefined,
    caller: Caller,
    holding: BodyHolding,
  ): Promise<ResultLine> {
    const bytes = line.bytes?.length ?? 0;
    holding.add(bytes);
    try {
      return await this.answerLine(line, traceparent, caller);
    } finally {
      holding.giveBack(bytes);
    }
  }

  private async answerLine(line: InputLine, traceparent: string | undefined, caller: Caller): Promise<ResultLine> {
    // A stream slows down where a single request is told to come again.
    const patience = { forMs: ingestLimits.overloadPatienceMs, signal: this.stopping.signal };
    const publication = await this.acceptor.accept(line.bytes, { door: 'stream', caller, traceparent, patience });
    if (publication.kind === 'refused') return refusal(line.number, publication.problem);
    const { id, revision, kind, warnings = [] } = publication;
    return { line: line.number, status: statusOf(publication), id, revision, outcome: kind, ...tellWarnings(warnings) };
  }
}

const stoppingProblem = new Problem('LOG_UNAVAILABLE', 'Ingest is stopping. Send this line and those after it again.', {
  retryAfterSeconds: 5,
});
