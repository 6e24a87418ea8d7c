/** A name at the start of some words: how many of them it has, and whom it can mean. */
export interface EntityName {
  readonly words: number;
  readonly entityIds: readonly string[];
}

export interface EntityNames {
  /**
   * The longest name of the tables that begins with the first word; undefined where none does.
   *
   * @param isWhole whether nothing stands before these words
   */
  find(words: readonly string[], isWhole: boolean): EntityName | undefined;
  /** Ids that a person or an organisation of this name has, if the index has any; undefined for what cannot be a full name. */
  full(words: readonly string[]): EntityName | undefined;
}
