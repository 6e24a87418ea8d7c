/**
 * A word as texts write it, one object for all its occurrences as long as it comes often, so that what libraries work out
 * for it (`LexicalAttribute`) is worked out once and lies where the token points.
 */
export class Lexeme {
  /** What is known of the word, a place for each `LexicalAttribute`. */
  readonly attributes: unknown[] = new Array<unknown>(attributeCount);

  constructor(readonly text: string) {}
}

// eslint-disable-next-line no-restricted-syntax -- numbers attributes, as `Symbol` does; nothing of a text or a model is in it
let attributeCount = 0;

/** Something that depends on nothing but a word as written: its stem, its part in a number, its weights in a model. */
export class LexicalAttribute<T extends object | string | number | boolean | null> {
  private readonly place = attributeCount++;

  /** @param make works the attribute out, when it is first asked of a word */
  constructor(private readonly make: (text: string) => T) {}

  of(lexeme: Lexeme): T {
    const known = lexeme.attributes[this.place];
    return known === undefined ? this.first(lexeme) : (known as T);
  }

  private first(lexeme: Lexeme): T {
    const made = this.make(lexeme.text);
    lexeme.attributes[this.place] = made;
    return made;
  }
}
