import { setImmediate } from 'node:timers/promises';
import type { IndexOperation, Verdict } from '@naba/article-index';

export interface WriteQueueLimits {
  /** Requests that may be open at the same time. */
  readonly requests: number;
  /** Documents of one request; what one caller gives stays together. */
  readonly documents: number;
}

interface Waiting {
  readonly operations: readonly IndexOperation[];
  readonly resolve: (verdicts: readonly Verdict[]) => void;
  readonly reject: (cause: unknown) => void;
}

/**
 * Writes together what is given together. Partitions are handled side by side, each with a few documents, and for
 * Elasticsearch a request, which ends with a sync of the disk, costs more than a document.
 */
export class WriteQueue {
  private readonly waiting: Waiting[] = [];
  private open = 0;

  /** @param write writes documents and gives their verdicts in order */
  constructor(
    private readonly write: (operations: readonly IndexOperation[]) => Promise<readonly Verdict[]>,
    private readonly limits: WriteQueueLimits,
  ) {}

  /** Verdicts in the order of the operations; rejects when the request that carried them did. */
  add(operations: readonly IndexOperation[]): Promise<readonly Verdict[]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ operations, resolve, reject });
      if (this.open < this.limits.requests) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.open++;
    // The batches of one fetch are decoded one after the other, within one turn of the event loop.
    await setImmediate();
    for (let group = this.take(); group.length > 0; group = this.take()) await this.send(group);
    this.open--;
  }

  private take(): Waiting[] {
    let documents = 0;
    const end = this.waiting.findIndex(({ operations }, index) => {
      documents += operations.length;
      return index > 0 && documents > this.limits.documents;
    });
    return this.waiting.splice(0, end === -1 ? this.waiting.length : end);
  }

  private async send(group: readonly Waiting[]): Promise<void> {
    try {
      const verdicts = await this.write(group.flatMap(({ operations }) => operations));
      let from = 0;
      for (const { operations, resolve } of group) resolve(verdicts.slice(from, (from += operations.length)));
    } catch (cause) {
      for (const { reject } of group) reject(cause);
    }
  }
}
