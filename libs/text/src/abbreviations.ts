import { english } from '@naba/languages';

const { abbreviations, closingAbbreviations: closing, sentenceStarters: starters } = english.words.lists;

/** Words that a period follows and a sentence continues after: titles, months, units. Lower case, without the period. */
export const titleAbbreviations: ReadonlySet<string> = new Set(abbreviations.words);

/** Abbreviations that often close a sentence as well: only the next word can tell. */
export const closingAbbreviations: ReadonlySet<string> = new Set(closing.words);

/** Words that start an English sentence far more often than they start a name. */
export const sentenceStarters: ReadonlySet<string> = new Set(starters.words);
