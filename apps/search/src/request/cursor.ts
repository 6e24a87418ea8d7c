import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Problem } from '@naba/problem-details';

/** Where an answer ended: the sort values of its last article, in a snapshot of the index. */
export interface Position {
  readonly snapshot: string;
  readonly after: readonly (string | number)[];
}

const written = z.tuple([z.string().regex(/^[\w=-]{1,1500}$/), z.array(z.union([z.string(), z.number()])).max(5), z.string()]);

/**
 * A position as text that goes into an address.
 *
 * @param search what is searched for and how it is sorted: a cursor goes on with that alone
 */
export function toCursor({ snapshot, after }: Position, search: string): string {
  const check = checksum(snapshot, after, search);
  return Buffer.from(JSON.stringify([snapshot, after, check])).toString('base64url');
}

/** Position of a cursor. Throws QUERY_INVALID for text that is no cursor of ours, or one of another search. */
export function fromCursor(cursor: string, search: string): Position {
  const read = written.safeParse(parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (read.success) {
    const [snapshot, after, check] = read.data;
    if (check === checksum(snapshot, after, search)) return { snapshot, after };
  }
  throw cursorProblem();
}

/** What a client is told whose cursor leads nowhere. */
export function cursorProblem(): Problem {
  const detail = 'This cursor does not belong to this search; use the one in the previous answer, or leave it out.';
  return new Problem('QUERY_INVALID', `cursor: ${detail}`, { errors: [{ parameter: 'cursor', detail }] });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Tells a cursor that was changed, or taken from another search, from a good one; it protects nothing that is secret. */
function checksum(snapshot: string, after: Position['after'], search: string): string {
  return createHash('sha256')
    .update(JSON.stringify([snapshot, after, search]))
    .digest('base64url')
    .slice(0, 12);
}
