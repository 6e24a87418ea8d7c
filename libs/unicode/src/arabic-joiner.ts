const joiner = /[\u200c\u200d]/;
const arabicLetter = '[\\u0620-\\u064a\\u066e-\\u06d3\\u06d5\\u06fa-\\u06ff\\u0750-\\u077f]';
const mark = '[\\u064b-\\u065f\\u0670]';
/** Joiners that nothing on one side of them could join or part. */
const atWordEdge = new RegExp(
  `(?<=${arabicLetter}${mark}*)[\\u200c\\u200d]+(?!${arabicLetter}|[\\u200c\\u200d])|(?<![\\u200c\\u200d]|${arabicLetter}|${mark})[\\u200c\\u200d]+(?=${arabicLetter})`,
  'g',
);
const insideWord = new RegExp(`(?<=${arabicLetter}${mark}*)[\\u200c\\u200d]+(?=${arabicLetter})`, 'g');
const beforeMark = new RegExp(`[\\u200c\\u200d]+(?=${mark})`, 'g');
/** Letters of Persian, Urdu, Kurdish and others, where a zero-width non-joiner is spelling: می‌شود. */
const beyondArabic = /[\u0671-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f]/;
/** Letters that those languages type with another code point, or not at all. */
const arabicOnly = /[أإةىيك]/;

/** Text without joiners that part a letter from its mark, so that the two can be composed. */
export function dropJoinersBeforeMarks(text: string): string {
  return joiner.test(text) ? text.replace(beforeMark, '') : text;
}

/**
 * Text without joiners that say nothing: at the edge of a word of Arabic script, and inside its words where the letters of the whole text
 * are those of Arabic, which has no use for them. Between the parts of a Persian word they stay.
 */
export function dropArabicJoiners(text: string): string {
  if (!joiner.test(text)) return text;
  const trimmed = text.replace(atWordEdge, '');
  const isArabic = arabicOnly.test(trimmed) && !beyondArabic.test(trimmed);
  return isArabic ? trimmed.replace(insideWord, '') : trimmed;
}
