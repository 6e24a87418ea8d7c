import { createHash } from 'node:crypto';

/** 64 bits of SHA-256 in base64url. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest().subarray(0, 8).toString('base64url');
}
