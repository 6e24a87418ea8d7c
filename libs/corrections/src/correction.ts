/** What a notice says of the article that it stands in. */
export type CorrectionKind = 'correction' | 'clarification' | 'retraction';

/** A notice of the editors about their own article; a half-open span of UTF-16 code units. */
export interface Correction {
  readonly kind: CorrectionKind;
  readonly field: 'title' | 'body';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
