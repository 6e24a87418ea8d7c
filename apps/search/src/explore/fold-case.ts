/** A word with the articles of a sample and of the index that have it. */
interface CountedWord {
  readonly text: string;
  readonly count: number;
  readonly total: number;
}

/** Words that differ in capitals alone are one, written as the first of them. No article has two of them among its keyphrases. */
export function foldCase(words: readonly CountedWord[]): CountedWord[] {
  const folded = new Map<string, CountedWord>();
  for (const word of words) {
    const key = word.text.toLowerCase();
    const { text, count, total } = folded.get(key) ?? { text: word.text, count: 0, total: 0 };
    folded.set(key, { text, count: count + word.count, total: total + word.total });
  }
  return [...folded.values()];
}
