import { createHash } from 'node:crypto';
import type { SearchAnswer } from './search-answer';

/**
 * Weak entity tag (RFC 9110, 8.8.3) of what a search found: the time that it took and the moment that its cursor points to make no
 * other answer of it. An older cursor goes on behind the same article.
 */
export function toAnswerTag({ tookMs: _tookMs, cursor: _cursor, ...found }: SearchAnswer): string {
  return `W/"${createHash('sha1').update(JSON.stringify(found)).digest('base64url')}"`;
}
