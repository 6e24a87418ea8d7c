import { createHash } from 'node:crypto';
import type { ArticleDraft } from '@naba/submission';

/**
 * What an article says, as 128 bits of SHA-256 in base64url (header `naba_content_hash`). The address to visit is no part of that: it comes
 * with other tracking from each channel, and `canonicalUrl` stands for all. A draft holds neither revision nor time of acceptance, and its builder puts its fields in one order, so the same submission has the same hash; a builder that reads
 * more from it than before gives another, and the article is worth publishing again.
 */
export function contentHashOf(draft: ArticleDraft): string {
  return createHash('sha256')
    .update(JSON.stringify({ ...draft, url: undefined }))
    .digest()
    .subarray(0, 16)
    .toString('base64url');
}
