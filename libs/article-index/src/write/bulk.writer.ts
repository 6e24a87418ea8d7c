import type { Client } from '@elastic/elasticsearch';
import { errors } from '@elastic/elasticsearch';
import type { Verdict } from './classify-bulk-item';
import { classifyBulkItem, isTrouble } from './classify-bulk-item';
import type { IndexOperation } from './index-operation';

export interface BulkWriterOptions {
  /** Write alias, or one generation. */
  readonly index: string;
  /** Whether to refuse writes when `index` is no alias: Elasticsearch would make an index of that name. Default true. */
  readonly requireAlias?: boolean;
  readonly maxBytes?: number;
  /** Told the duration of each request that was answered, in milliseconds. */
  readonly onRequest?: (durationMs: number) => void;
}

/** Largest bulk request, in bytes. Documents are a little larger than their events; one article over the limit goes alone. */
const maxBulkBytes = 10 * 1024 * 1024;

/** Writes documents with `_bulk` and reads the answer to every one of them. */
export class BulkWriter {
  constructor(
    private readonly client: Client,
    private readonly options: BulkWriterOptions,
  ) {}

  /** Verdicts in the order of the operations. Throws only what is neither Elasticsearch's answer nor its absence. */
  async write(operations: readonly IndexOperation[]): Promise<Verdict[]> {
    const verdicts: Verdict[] = [];
    for (const part of splitByBytes(operations, this.options.maxBytes ?? maxBulkBytes)) {
      const trouble = verdicts.find(isTrouble);
      // Elasticsearch asked for a pause: the rest would only add to its load.
      verdicts.push(...(trouble ? part.map(() => trouble) : await this.send(part)));
    }
    return verdicts;
  }

  /** A request that is refused as a whole is halved until the document to blame stands alone. */
  private async send(operations: readonly IndexOperation[]): Promise<Verdict[]> {
    try {
      return await this.request(operations);
    } catch (error) {
      if (!(error instanceof errors.ElasticsearchClientError)) throw error;
      const reason = `${error.name}: ${error.message}`;
      if (!isRefusal(error)) return operations.map(() => ({ kind: 'deferred', reason }));
      if (operations.length === 1) return [{ kind: 'rejected', reason }];
      const half = Math.ceil(operations.length / 2);
      return [...(await this.send(operations.slice(0, half))), ...(await this.send(operations.slice(half)))];
    }
  }

  private async request(operations: readonly IndexOperation[]): Promise<Verdict[]> {
    const startedAt = performance.now();
    const answer = await this.client.bulk<string>({
      index: this.options.index,
      require_alias: this.options.requireAlias ?? true,
      // Of an item, only its status and its error are looked at.
      filter_path: ['items.*.status', 'items.*.error'],
      // The client sends strings as they are.
      operations: operations.flatMap(({ lines }) => lines),
    });
    this.options.onRequest?.(performance.now() - startedAt);
    if (answer.items.length !== operations.length) {
      return operations.map(() => ({
        kind: 'deferred',
        reason: `${answer.items.length} answers to ${operations.length} writes`,
      }));
    }
    return answer.items.map(({ index, create = index }) =>
      create ? classifyBulkItem(create) : { kind: 'deferred', reason: 'an answer is missing' },
    );
  }
}

/** The request itself is at fault: malformed (400) or too large for the server (413). */
function isRefusal(error: errors.ElasticsearchClientError): boolean {
  return error instanceof errors.ResponseError && (error.statusCode === 400 || error.statusCode === 413);
}

/** Cuts into runs of at most so many bytes; one operation over the limit stands alone. */
export function splitByBytes(operations: readonly IndexOperation[], maxBytes: number): IndexOperation[][] {
  const parts: IndexOperation[][] = [];
  let room = 0;
  for (const operation of operations) {
    if (parts.length === 0 || operation.bytes > room) {
      parts.push([]);
      room = maxBytes;
    }
    parts.at(-1)!.push(operation);
    room -= operation.bytes;
  }
  return parts;
}
