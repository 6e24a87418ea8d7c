import type { ArticleField, FieldWord } from './mention';

/** The words that start within a range of a field, and the index of the first. */
export function wordsWithin(
  { words }: ArticleField,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly first: number; readonly words: readonly FieldWord[] } {
  let first = 0;
  let high = words.length;
  while (first < high) {
    const middle = (first + high) >> 1;
    if (words[middle]!.start < start) first = middle + 1;
    else high = middle;
  }
  let next = first;
  while (next < words.length && words[next]!.start < end) next += 1;
  return { first, words: words.slice(first, next) };
}
