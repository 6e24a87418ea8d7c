import { DROP, EXPAND, expandPresentationForm, foldOf, KEEP } from './letter-folding';

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
    if (foldOf(text.charCodeAt(index)) !== KEEP) return text.slice(0, index) + normalizeFrom(text, index);
  }
  return text;
}

function normalizeFrom(text: string, from: number): string {
  let normalized = '';
  for (let index = from; index < text.length; index += 1) {
    const code = foldOf(text.charCodeAt(index));
    if (code === KEEP) normalized += text[index]!;
    else if (code === EXPAND) normalized += expand(text[index]!);
    else if (code !== DROP) normalized += String.fromCharCode(code);
  }
  return normalized;
}

function expand(character: string): string {
  const letters = expandPresentationForm(character);
  return letters === character ? character : normalizeArabic(letters).trim();
}

/** `normalizeArabic` with the source offset of every code unit of the result. */
export function normalizeWithOffsets(text: string): NormalizedText {
  const offsets: number[] = [];
  let normalized = '';
  for (let index = 0; index < text.length; index += 1) {
    const letters = normalizeArabic(text[index]!);
    for (let unit = 0; unit < letters.length; unit += 1) offsets.push(index);
    normalized += letters;
  }
  offsets.push(text.length);
  return { text: normalized, offsets: Uint32Array.from(offsets) };
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
