import { wordSet } from '@naba/arabic';
import { arabic, english, stopWordsOf } from '@naba/languages';

/** Words that no keyphrase holds, as `keyOf` writes them. */
export const arabicStopWords = wordSet(stopWordsOf(arabic));
export const englishStopWords: ReadonlySet<string> = new Set(stopWordsOf(english).map((word) => word.toLowerCase()));
