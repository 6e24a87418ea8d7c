import { drop, expandsToTwo, expandPresentationForm, foldOf, keep } from './letter-folding';

/** A normalised text and the way back to the text that it was made from. */
export interface NormalizedText {
  readonly text: string;
  /** Source offset of each UTF-16 code unit of `text`, and the source's length at the end. */
  readonly offsets: Uint32Array;
}

/**
 * Folds what Arabic spelling leaves free, so that equal words compare equal: أإآٱ to ا, ى ئ to ي, ة to ه, ؤ to و, Persian and
 * Urdu look-alikes, presentation forms, Arabic-Indic digits to 0-9; diacritics and tatweel go. Other scripts stay as they are.
 */
export function normalizeArabic(text: string): string {
  for (let index = 0; index < text.length; index += 1) {
    if (foldOf(text.charCodeAt(index)) !== keep) return text.slice(0, index) + normalizeFrom(text, index);
  }
  return text;
}

function normalizeFrom(text: string, from: number): string {
  let normalized = '';
  // Letters that stay are taken together: every addition makes a string.
  let kept = from;
  for (let index = from; index < text.length; index += 1) {
    const code = foldOf(text.charCodeAt(index));
    if (code === keep) continue;
    if (kept < index) normalized += text.slice(kept, index);
    kept = index + 1;
    if (code === expandsToTwo) normalized += expand(text[index]!);
    else if (code !== drop) normalized += String.fromCharCode(code);
  }
  return kept < text.length ? normalized + text.slice(kept) : normalized;
}

function expand(character: string): string {
  const letters = expandPresentationForm(character);
  return letters === character ? character : normalizeArabic(letters).trim();
}

/** `normalizeArabic` with the source offset of every code unit of the result. */
export function normalizeWithOffsets(text: string): NormalizedText {
  const normalized = normalizeArabic(text);
  const offsets = new Uint32Array(normalized.length + 1);
  let at = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = foldOf(text.charCodeAt(index));
    const units = code === drop ? 0 : code === expandsToTwo ? expand(text[index]!).length : 1;
    for (let unit = 0; unit < units; unit += 1) offsets[at++] = index;
  }
  offsets[at] = text.length;
  return { text: normalized, offsets };
}

/**
 * Range of the source behind a range of the normalised text. Diacritics that follow the last letter belong to it, and a
 * ligature is never cut in two.
 */
export function toSourceRange(normalized: NormalizedText, start: number, end: number): { start: number; end: number } {
  const { offsets } = normalized;
  const from = offsets[start]!;
  if (end <= start) return { start: from, end: from };
  const last = offsets[end - 1]!;
  let after = end;
  while (offsets[after] === last) after += 1;
  return { start: from, end: offsets[after]! };
}
