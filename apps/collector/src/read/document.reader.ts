import { join } from 'node:path';
import { promise as queueOf } from 'fastq';
import { Piscina } from 'piscina';
import { limits } from '../collector.config';
import type { ReadResult, ReadTask } from './read-document';

/** Run from its source, as by tests, a thread needs what its process has to read it. */
const isSource = __filename.endsWith('.ts');

export interface ReadingBudget {
  readonly withinMs: number;
  readonly memoryMiB: number;
}

/**
 * Reads documents of strangers in threads of their own: one that takes longer or more memory than it may ends with its thread, and holds
 * up neither polls nor doors meanwhile.
 */
export class DocumentReader {
  private readonly pool: Piscina;
  private readonly queue;

  constructor(private readonly budget: ReadingBudget = limits.reading) {
    this.pool = new Piscina({
      filename: join(__dirname, isSource ? 'read-document.ts' : 'read-document.js'),
      name: 'readDocument',
      ...(isSource && { execArgv: ['--import', 'tsx'] }),
      minThreads: 0,
      maxThreads: limits.readingThreads,
      idleTimeout: limits.idleReaderMs,
      resourceLimits: { maxOldGenerationSizeMb: budget.memoryMiB },
    });
    // The pool's own queue would count the wait for a thread as time of the document.
    this.queue = queueOf((task: ReadTask) => this.runNow(task), limits.readingThreads);
  }

  /** What a document says. Rejects where reading it is a fault of ours. */
  read<T extends ReadTask>(task: T): Promise<ReadResult<T>> {
    return this.queue.push(task) as Promise<ReadResult<T>>;
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }

  private async runNow(task: ReadTask): Promise<ReadResult<ReadTask>> {
    const { withinMs, memoryMiB } = this.budget;
    const deadline = AbortSignal.timeout(withinMs);
    try {
      return (await this.pool.run(task, { signal: deadline })) as ReadResult<ReadTask>;
    } catch (error) {
      if (deadline.aborted) return { kind: 'unreadable', reason: `it cannot be read within ${withinMs / 1_000} s` };
      if ((error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY')
        return { kind: 'unreadable', reason: `it cannot be read within ${memoryMiB} MiB` };
      throw error;
    }
  }
}
