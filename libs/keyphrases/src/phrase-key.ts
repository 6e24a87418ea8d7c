/** More different words than a text that is read can hold. */
const base = 4_096;

/** Number of a phrase, from the number of the phrase before its last word (0 for none) and the number of that word. */
export function phraseKey(before: number, word: number): number {
  return before * base + word + 1;
}
