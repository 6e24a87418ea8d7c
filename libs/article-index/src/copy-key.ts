import { createHash } from 'node:crypto';
import type { EnrichedArticleV1 } from '@naba/contracts';
import { normalizeArabic } from '@naba/arabic';

/** A body with fewer words says too little to tell two articles apart; their titles count as well. */
const fewWords = 20;

/**
 * What exact copies share and nothing else does: 128 bits of SHA-256, in hexadecimal, over the words of the body, whatever their
 * case, spacing, punctuation, diacritics and Arabic spelling variants.
 */
export function copyKeyOf({ id, title, body }: Pick<EnrichedArticleV1, 'id' | 'title' | 'body'>): string {
  let words = wordsOf(body);
  if (words.length < fewWords) words = [...wordsOf(title), '', ...words];
  // Without a word there is nothing to be a copy of.
  const shared = words.length > 1 ? words.join(' ') : id;
  return createHash('sha256').update(shared).digest('hex').slice(0, 32);
}

function wordsOf(text: string): string[] {
  return (
    normalizeArabic(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}
