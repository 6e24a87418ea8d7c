/** What an English apostrophe joins to a word, as a token of its own. */
const ending = /^(?:'(?:s|ve|re|ll|m|d)?|n't)$/i;
/** Tokens without a letter or digit that a name may end with: Calif. Yahoo! Google+ (NYC) Windows® */
const closing = /^[.!?+)®™*]+$/;
const hasLetterOrDigit = /[\p{L}\p{Nd}]/u;
const hasLetter = /\p{L}/u;

/**
 * Where a name in tokens from `start` up to `end` begins and ends without marks at its edges and contractions before it; undefined
 * where no word with a letter is left.
 */
export function withoutEdges(tokens: readonly string[], start: number, end: number): { start: number; end: number } | undefined {
  let [first, last] = [start, end];
  while (first < last && (!hasLetterOrDigit.test(tokens[first]!) || ending.test(tokens[first]!))) first++;
  while (last > first && !hasLetterOrDigit.test(tokens[last - 1]!) && !closing.test(tokens[last - 1]!)) last--;
  return tokens.slice(first, last).some((token) => hasLetter.test(token)) ? { start: first, end: last } : undefined;
}

const hasCapital = /[\p{Lu}\p{Lt}]/u;

/** Whether English writes every word of these in small letters, and so do these: no name, where flydubai, a word of nobody else, is. */
export function areOrdinary(tokens: readonly string[], isWord: (token: string) => boolean): boolean {
  return tokens.every((token) => !hasCapital.test(token) && (isWord(token) || !hasLetter.test(token)));
}
