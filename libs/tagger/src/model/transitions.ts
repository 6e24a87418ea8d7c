/** Scores of label pairs and of first labels; forbidden ones are taken from `mayFollow`. */
export interface Transitions {
  /** `between[before * labelCount + after]`. */
  between: Float32Array;
  first: Float32Array;
}
