import type { Query, Term } from './query-syntax';
import { plainTerms } from './query-syntax';

/**
 * A query for articles that have most of the words, half at least, in place of all. Only words that merely stand beside each other
 * may be missing: fields, phrases and exclusions hold, and so does everything where somebody wrote AND. Undefined where nothing may.
 *
 * @param typed the query as typed
 * @param missing words that no article has: of the others half are needed
 */
export function relaxQuery(query: Query, typed: string, missing: readonly string[] = []): Query | undefined {
  if (query.kind !== 'and' || /(^|\s)AND(\s|$)/.test(typed)) return undefined;
  const free = query.parts.filter(isFree);
  if (free.length < 2) return undefined;
  const known = free.filter((part) => !isAmong(missing, plainTerms(part)));
  const isHeld = (part: Query): boolean => !isFree(part) && part.kind !== 'light';
  const parts = query.parts.filter((part) => !isHeld(part));
  const most: Query = { kind: 'most', parts, atLeast: Math.max(1, Math.ceil(known.length / 2)) };
  const held = query.parts.filter(isHeld);
  return held.length === 0 ? most : { kind: 'and', parts: [most, ...held] };
}

function isFree(part: Query): boolean {
  if (part.kind === 'named') return true;
  return part.kind === 'term' && part.field === undefined && !part.phrase;
}

function isAmong(missing: readonly string[], terms: readonly Term[]): boolean {
  return terms.length > 0 && terms.every(({ text }) => missing.includes(text));
}
