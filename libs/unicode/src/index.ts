export { composedLetters, expandedPresentationForms } from './composed-letters';
export { normalizeText } from './normalize-text';
export { readC1AsWindows1252 } from './stray-control';
