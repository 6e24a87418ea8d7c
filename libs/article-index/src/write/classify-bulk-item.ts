import type { estypes } from '@elastic/elasticsearch';

/** What became of one document. */
export type Verdict =
  | { readonly kind: 'indexed' }
  /** The index holds the same or a newer revision. */
  | { readonly kind: 'superseded' }
  /** Elasticsearch cannot take it now; nothing is wrong with the document. */
  | {
      readonly kind: 'deferred';
      readonly reason: string;
      /** An error inside Elasticsearch (500), which the document may have provoked. */
      readonly isFault?: true;
    }
  /** The write alias is gone or leads nowhere. */
  | { readonly kind: 'unrouted'; readonly reason: string }
  /** Elasticsearch will never take it. */
  | { readonly kind: 'rejected'; readonly reason: string };

/** Whether the write should be tried again, after a pause. */
export function isTrouble(verdict: Verdict): verdict is Extract<Verdict, { kind: 'deferred' | 'unrouted' }> {
  return verdict.kind === 'deferred' || verdict.kind === 'unrouted';
}

export type BulkItem = Pick<estypes.BulkResponseItem, 'status' | 'error'>;

/** Reads Elasticsearch's answer to one item of a bulk request. The error's type decides, its status only where no type is known. */
export function classifyBulkItem({ status, error }: BulkItem): Verdict {
  if (!error) return status < 300 ? { kind: 'indexed' } : { kind: 'deferred', reason: `status ${status} without an error` };
  const reason = describe(error);
  switch (error.type) {
    case 'version_conflict_engine_exception':
      return { kind: 'superseded' };
    case 'index_not_found_exception':
      return { kind: 'unrouted', reason };
    case 'index_closed_exception':
    case 'cluster_block_exception':
      return { kind: 'deferred', reason };
    case 'illegal_argument_exception':
      // An alias that leads to several generations has the same type as a document that cannot be indexed.
      if (error.reason?.startsWith('no write index is defined for alias')) return { kind: 'unrouted', reason };
  }
  if (status === 400) return { kind: 'rejected', reason };
  return { kind: 'deferred', reason, ...(status === 500 && { isFault: true }) };
}

/** A reason may quote the whole value that it is about. */
const longestReason = 300;

/** Type and reason of an error and of what caused it, for people. */
function describe(error: estypes.ErrorCause): string {
  const own = `${error.type}: ${(error.reason ?? 'no reason given').slice(0, longestReason)}`;
  return error.caused_by ? `${own} (${describe(error.caused_by)})` : own;
}
