export { composedLetters, expandedPresentationForms } from './composed-letters';
export { normalizeText } from './normalize-text';
