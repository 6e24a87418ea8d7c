export { compareTexts, shareChanged } from './compare-texts';
export type { Piece, Row } from './compare-texts';
