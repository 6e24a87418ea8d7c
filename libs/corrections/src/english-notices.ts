import type { NoticePatterns } from './notice-patterns';

/** What an article calls itself, and the parts of it that are put right. */
const piece = String.raw`(?:article|story|report|post|piece|column|dispatch|item|page|profile|review|interview|headline|caption)`;
const thisPiece = String.raw`this\s+(?:\w+\s+){0,2}${piece}`;
/** What is not also a thing on sale or on a list. */
const thisStory = String.raw`this\s+(?:\w+\s+){0,2}(?:article|story|report|post|column)`;
const isChanged = String.raw`(?:has\s+(?:since\s+)?been|have\s+been|was|were)\s+(?:\w+\s+(?:and\s+)?){0,2}`;
/** What stands between the label and its colon: a date in brackets, or words such as "appended" and "notice". */
const afterLabel = String.raw`(?:\s+(?:notice|appended|of\s+the\s+record))?(?:\s*,?\s*\(?[\w.,/ ]{0,24}\d{4}\)?)?\s*[:：]`;

/** What English newspapers write above, below and in an article of their own that was wrong. */
export const englishNotices: NoticePatterns = {
  labels: [
    ['retraction', String.raw`retraction${afterLabel}`],
    ['clarification', String.raw`clarifications?${afterLabel}`],
    ['correction', String.raw`(?:corrections?|corrected|erratum|corrigendum|correction\s+and\s+clarification)${afterLabel}`],
    ['correction', String.raw`\(?(?:this\s+\w+\s+)?corrects\s`],
    [
      'correction',
      String.raw`(?:because\s+of|due\s+to)\s+an?\s+(?:editing|reporting|production|transcription|translation)\s+error\b`,
    ],
  ],
  sentences: [
    ['retraction', String.raw`\b${thisStory}\s+${isChanged}(?:retracted|withdrawn)\b`],
    ['retraction', String.raw`\bwe\s+(?:have\s+|are\s+)?(?:retract(?:ed|ing)?|withdr(?:ew|awn|awing))\s+${thisStory}\b`],
    ['clarification', String.raw`\b${thisPiece}\s+${isChanged}[^.!?]{0,60}?\bto\s+(?:clarify|make\s+(?:it\s+)?clear)\b`],
    [
      'correction',
      String.raw`\b(?:earlier|previous|prior|original)\s+(?:published\s+)?versions?\s+of\s+(?:${thisPiece}|the\s+(?:article|story|post|headline|caption|column))\b(?!\s+(?:first\s+|originally\s+)?(?:appeared|ran|was\s+(?:first\s+|originally\s+)?published))[^.!?]{0,80}?\b(?:mis\w+|incorrect(?:ly)?|wrong(?:ly)?|erroneous(?:ly)?|inaccurate(?:ly)?|error|mistakenly|said|stated|gave|referred|reported|described|named|omitted|included|contained|listed|attributed|identified|implied|suggested)\b`,
    ],
    ['correction', String.raw`\b${thisPiece}\s+${isChanged}(?:corrected|amended)\b`],
    ['correction', String.raw`\b${thisPiece}\s+${isChanged}[^.!?]{0,60}?\bto\s+(?:correct|fix)\b`],
  ],
};
