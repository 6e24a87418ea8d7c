/** A name at the start of some words: how many of them it has, and whom it can mean. */
export interface EntityName {
  readonly words: number;
  readonly entityIds: readonly string[];
  /** Whether its words may stand apart in an article: President Putin is President Vladimir Putin. */
  readonly mayStandApart?: true;
}

/** What the caller knows of words. */
export interface QueryVocabulary {
  /**
   * The longest name that begins with the first word; undefined where none does.
   *
   * @param isWhole whether nothing stands before these words
   */
  find(words: readonly string[], isWhole: boolean): EntityName | undefined;
  /** Other forms of a word that no stem leads to, such as the broken plural of a singular and the other way round. */
  formsOf(word: string): readonly string[];
}
