import { dropArabicJoiners, dropJoinersBeforeMarks } from './arabic-joiner';
import { expandPresentationForm, presentationForms } from './presentation-form';
import { cleanStrayControls } from './stray-control';

/** Everything that one of the steps could change, but for decomposed letters, which `normalize` looks for faster. */
const suspect =
  /[\u0000-\u0008\v\f\u000e-\u001f\u007f-\u009f\u200c\u200d\u2028\u2029\ufb50-\ufdff\ufe70-\ufeff\ufffe\uffff]|\p{Cs}/u;

/**
 * Text as it is stored: composed (NFC), with letters in place of Arabic presentation forms, without stray controls and without joiners
 * that Arabic does not use. Words, letters and line breaks stay. A second time it changes nothing; offsets count in its result.
 */
export function normalizeText(text: string): string {
  const composed = text.normalize('NFC');
  if (!suspect.test(composed)) return composed;
  const letters = cleanStrayControls(composed).replace(presentationForms, expandPresentationForm);
  return dropArabicJoiners(dropJoinersBeforeMarks(letters).normalize('NFC')).normalize('NFC');
}
