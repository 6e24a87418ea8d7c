import type { PlaceName } from './place';

/**
 * What the neighbourhood of a name says about it; `team`: the club of the city, `thing`: a ship or the like, or a longer name that the table lacks;
 * `part`: the same, whatever kind of place the name is; `word`: it agrees with
 * the words beside it as a common noun or an adjective does.
 */
export type Cue = 'city' | 'country' | 'location' | 'none' | 'against' | 'team' | 'thing' | 'part' | 'word';

/** A name found in a text, before it is decided which place it is, if any. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly name: PlaceName;
  readonly cue: Cue;
  /** A noun beside it says that a state or province is meant: ولاية واشنطن, Washington state. */
  readonly isRegionCued: boolean;
  /** Proclitics stand before it: the word as written may be another one. */
  readonly isPeeled: boolean;
  /** It begins with a hamza, which no clitic and no word behind one hides. */
  readonly isWrittenWithHamza: boolean;
  /** What the same word is where its first letter is a clitic: وجدة is Oujda, or Jeddah after و. */
  readonly otherwise?: Candidate;
  /** Country that the next words point to: طرابلس الليبية, Paris, Texas. */
  readonly hintIso?: string;
  /** Adjectives only: how sure it is that this is one, and not a surname. */
  readonly certainty: number;
}

/** A word as the finders see it. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** As the tables write it: normalised Arabic, or Latin as written without a possessive ending. */
  readonly text: string;
  /** As the article writes it. */
  readonly source: string;
  /** Only spaces or a hyphen stand between this word and the one before it. */
  readonly isLinked: boolean;
}

/** The words of a text by their number; undefined before the first and after the last. */
export interface WordSequence {
  at(index: number): Word | undefined;
}
