/**
 * Remembers what was worked out for words, for about the words that came last: when one generation of words is full it becomes
 * the old one and the generation before it is forgotten, so that common words are never lost.
 */
export class WordMemory<T> {
  private recent = new Map<string, T>();
  private older = new Map<string, T>();

  /** @param generation how many words one generation has; two are kept */
  constructor(private readonly generation: number) {}

  /** What is remembered of a word; it is worked out by `make` where there is nothing. */
  get(word: string, make: (word: string) => T): T {
    const known = this.recent.get(word);
    if (known !== undefined) return known;
    const found = this.older.get(word) ?? make(word);
    if (this.recent.size >= this.generation) {
      this.older = this.recent;
      this.recent = new Map();
    }
    this.recent.set(word, found);
    return found;
  }
}
