import { Problem } from '@naba/problem-details';

/** Sort values of the last article of an answer, as text that goes into an address. */
export function toCursor(sortValues: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(sortValues)).toString('base64url');
}

/** Sort values of a cursor. Throws QUERY_INVALID for text that is no cursor of ours. */
export function fromCursor(cursor: string, length: number): (string | number)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(values) &&
      values.length === length &&
      values.every((value) => typeof value === 'string' || typeof value === 'number')
    )
      return values;
  } catch {
    // told below
  }
  const detail = 'This is no cursor of an answer with the same sort; take it from the answer before.';
  throw new Problem('QUERY_INVALID', `cursor: ${detail}`, { errors: [{ parameter: 'cursor', detail }] });
}
