export { hasArabicLetter } from './script';
export { drop as DROP, expandsToTwo as EXPAND, foldOf, keep as KEEP } from './letter-folding';
export { hamzaSpellings, unifyHamza } from './hamza-spelling';
export { nisbaForms } from './nisba';
export { normalizeArabic, normalizeWithOffsets, toSourceRange } from './normalize';
export { peelClitics } from './peel-clitics';
export type { CliticReading } from './peel-clitics';
export { arabicStemPatterns } from './stem-patterns';
export { wordSet, wordSets } from './word-set';
