export { hasArabicLetter } from './script';
export { nisbaForms } from './nisba';
export { normalizeArabic, normalizeWithOffsets, toSourceRange } from './normalize';
export { peelClitics } from './peel-clitics';
export type { CliticReading } from './peel-clitics';
