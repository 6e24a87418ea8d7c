import { Inject, Injectable } from '@nestjs/common';
import { IndexFiguresReader } from './index-figures';
import { keepForMs } from './operate.config';
import type { OperationsAnswer } from './operations-answer';
import { RecordReader } from './record.reader';

type Part = OperationsAnswer['unavailable'][number]['part'];

/** Puts together what was recorded of Kafka and what the index tells; what is not known is named, and the rest is answered. */
@Injectable()
export class OperationsService {
  private latest: { readonly at: number; readonly answer: Promise<OperationsAnswer> } | undefined;

  constructor(
    @Inject(RecordReader) private readonly record: RecordReader,
    @Inject(IndexFiguresReader) private readonly index: IndexFiguresReader,
  ) {}

  /** Never rejects. The same answer serves all who ask within five seconds, so that pages may ask often. */
  read(): Promise<OperationsAnswer> {
    const now = Date.now();
    if (!this.latest || now - this.latest.at >= keepForMs) this.latest = { at: now, answer: this.gather(new Date(now)) };
    return this.latest.answer;
  }

  private async gather(now: Date): Promise<OperationsAnswer> {
    const unavailable: { part: Part; detail: string }[] = [];
    const orElse = <T>(part: Part, answer: Promise<T>, empty: T): Promise<T> =>
      answer.catch((error: unknown) => {
        unavailable.push({ part, detail: error instanceof Error ? error.message : String(error) });
        return empty;
      });
    const [consumers, deadLetters, alarms, figures] = await Promise.all([
      orElse('consumers', this.record.consumers(now), []),
      orElse('deadLetters', this.record.deadLetters(now), []),
      orElse('alarms', this.record.alarms(now), []),
      orElse('index', this.index.read(now), { throughput: [], freshness: [], index: null }),
    ]);
    return { generatedAt: now.toISOString(), consumers, deadLetters, alarms, ...figures, unavailable };
  }
}
