import type { ArchivePosition, ArchiveRecord, RecordProblem } from './archive-record';
import { readHttpMessage } from './read-http-message';
import type { RecordHead } from './record-head';

/** A record of its head and block; an HTTP message is taken apart. */
export function toRecord(
  { length: _, isDescription, ...head }: RecordHead,
  block: Buffer,
  position: ArchivePosition,
  problem: RecordProblem | undefined,
  maxBytes: number,
): ArchiveRecord {
  const isMessage = head.type === 'response' || head.type === 'request' || head.type === 'revisit';
  const message = isMessage ? readHttpMessage(block, maxBytes) : undefined;
  const contentType = message === undefined ? head.headers['content-type'] : message.headers['content-type'];
  // What claims to be an answer of the web and has no head is nobody's page.
  const isHeadless = head.type === 'response' && message === undefined && /^https?:/i.test(head.url ?? '');
  const found = problem ?? message?.problem ?? (isHeadless ? 'undecodable' : undefined);
  return {
    ...head,
    ...(contentType !== undefined && { contentType }),
    ...(message?.status !== undefined && { status: message.status }),
    ...(message !== undefined && { httpHeaders: message.headers }),
    payload: message?.payload ?? (isHeadless || isDescription === true ? Buffer.alloc(0) : block),
    ...(found !== undefined && { problem: found }),
    position,
  };
}
