import type { ArticleField, FieldWord } from '../mention';

/** The words that start within a range of a field, and the index of the first. */
export function wordsWithin(
  { words }: ArticleField,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly first: number; readonly words: readonly FieldWord[] } {
  const first = firstFrom(words, start);
  let next = first;
  while (next < words.length && words[next]!.start < end) next += 1;
  return { first, words: words.slice(first, next) };
}

/** Index of the word that starts at an offset; undefined where none does. */
export function wordStartingAt({ words }: ArticleField, start: number): number | undefined {
  const first = firstFrom(words, start);
  return words[first]?.start === start ? first : undefined;
}

function firstFrom(words: readonly FieldWord[], start: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
