import type { EntityType } from '../language';

/** A name in a sentence: tokens from `start` up to but without `end`. */
export interface TaggedName {
  type: EntityType;
  start: number;
  end: number;
  /** Probability, from 0 to 1, that exactly these tokens are a name of this type. */
  confidence: number;
}
