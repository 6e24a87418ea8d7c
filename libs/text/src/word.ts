/**
 * A word as texts write it, one object for all its occurrences as long as it comes often, so that what libraries work out
 * for it (`WordFact`) is worked out once and lies where the token points.
 */
export class Word {
  /** What is known of the word, a place for each `WordFact`. */
  readonly facts: unknown[] = new Array<unknown>(factCount);

  constructor(readonly text: string) {}
}

// eslint-disable-next-line no-restricted-syntax -- numbers kinds of facts, as `Symbol` does; nothing of a text or a model is in it
let factCount = 0;

/** Something that depends on nothing but a word as written: its stem, its part in a number, its weights in a model. */
export class WordFact<T extends object | string | number | boolean | null> {
  private readonly place = factCount++;

  /** @param make works the fact out, when it is first asked of a word */
  constructor(private readonly make: (text: string) => T) {}

  of(word: Word): T {
    const known = word.facts[this.place];
    return known === undefined ? this.first(word) : (known as T);
  }

  private first(word: Word): T {
    const made = this.make(word.text);
    word.facts[this.place] = made;
    return made;
  }
}
