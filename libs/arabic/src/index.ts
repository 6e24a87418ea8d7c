export { hasArabicLetter, toLatinDigits } from './digits';
export { nisbaForms, toNisba } from './nisba';
export { normalizeArabic, normalizeWithOffsets, toSourceRange } from './normalize';
export type { NormalizedText } from './normalize';
export { peelClitics } from './peel-clitics';
export type { CliticReading } from './peel-clitics';
